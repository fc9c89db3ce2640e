using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>
/// In how many documents each term of a field of a segment is, by its place in the dictionary: four bytes a term, in memory, so that the
/// most frequent of many are found without reading one. Made when it is first asked for and kept as long as the segment is open. Immutable.
/// </summary>
internal sealed class TermFrequencies
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, TermFrequencies>> s_bySegment = [];

    private readonly int[] _documents;

    private TermFrequencies(int[] documents) => _documents = documents;

    /// <summary>Of the term with an ordinal; deleted documents count.</summary>
    public int this[int ordinal] => _documents[ordinal];

    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static TermFrequencies Of(AtomicReader reader, string field, SearchBudget budget) =>
        s_bySegment.GetValue(reader.CoreCacheKey, _ => []).GetOrAdd(field, f => Make(reader, f, budget));

    /// <summary>The terms that start as given.</summary>
    public OrdinalSet StartingWith(TermsEnum terms, string start)
    {
        var bytes = Encoding.UTF8.GetBytes(start);
        if (_documents.Length == 0 || terms.SeekCeil(new BytesRef(bytes)) == TermsEnum.SeekStatus.END)
            return OrdinalSet.Stretch(0, 0);
        var first = (int)terms.Ord;
        // No byte of a term is as high.
        var end = terms.SeekCeil(new BytesRef([.. bytes, 0xFF])) == TermsEnum.SeekStatus.END ? _documents.Length : (int)terms.Ord;
        return OrdinalSet.Stretch(first, end - first);
    }

    private static TermFrequencies Make(AtomicReader reader, string field, SearchBudget budget)
    {
        if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
            return new TermFrequencies([]);
        var documents = new List<int>();
        while (terms.MoveNext())
        {
            budget.Tick();
            documents.Add(terms.DocFreq);
        }
        return new TermFrequencies([.. documents]);
    }
}
