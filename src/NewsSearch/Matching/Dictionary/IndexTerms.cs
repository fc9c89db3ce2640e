using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Dictionary;

/// <summary>
/// Terms of one state of the index, each looked up once: words come again from query to query, and within one a word is asked
/// for in several fields, forms and spellings, for what it is in and where. Keeps a bounded number. Thread-safe.
/// </summary>
internal sealed class IndexTerms
{
    /// <summary>Terms that are kept, some hundred that feedback looks at a query; when there are more, all are let go.</summary>
    private const int MostTerms = 16_384;

    private static readonly ConditionalWeakTable<IndexReader, IndexTerms> s_ofReaders = [];

    private readonly ConcurrentDictionary<(string Field, string Term), FoundTerm> _terms = new();
    private readonly ConcurrentDictionary<(string Field, string From), IReadOnlyList<string>> _runs = new();

    /// <summary>Those of a state.</summary>
    public static IndexTerms Of(IndexReader reader) => s_ofReaders.GetValue(reader, _ => new IndexTerms());

    /// <summary>A term.</summary>
    public FoundTerm Find(IndexReader reader, string field, string term)
    {
        if (_terms.TryGetValue((field, term), out var known))
            return known;
        if (_terms.Count >= MostTerms)
            _terms.Clear();
        return _terms[(field, term)] = LookUp(reader, field, term);
    }

    /// <summary>What somebody reads from a dictionary, from a term on; short.</summary>
    /// <param name="field">The field.</param>
    /// <param name="from">Where it starts.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="budget">What reading is paid from; what was read when that was spent may not be all, and is not kept.</param>
    public IReadOnlyList<string> Run(string field, string from, Func<IEnumerable<string>> read, SearchBudget budget)
    {
        if (_runs.TryGetValue((field, from), out var known))
            return known;
        if (_runs.Count >= MostTerms)
            _runs.Clear();
        IReadOnlyList<string> found = [.. read()];
        return budget.IsSpent ? found : _runs[(field, from)] = found;
    }

    private static FoundTerm LookUp(IndexReader reader, string field, string term)
    {
        var bytes = new BytesRef(term);
        TermState?[]? states = null;
        var documents = 0;
        foreach (var segment in reader.Leaves)
        {
            if (segment.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms || !terms.SeekExact(bytes))
                continue;
            states ??= new TermState?[reader.Leaves.Count];
            states[segment.Ord] = terms.GetTermState();
            documents += terms.DocFreq;
        }
        return states is null ? FoundTerm.Nowhere : new FoundTerm(documents, states);
    }
}
