using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Expansion;

/// <summary>The terms of an index's fields, read from the dictionaries as they are. One search, one thread.</summary>
/// <param name="reader">The state of the index.</param>
/// <param name="budget">Bounds how much of a dictionary is walked through.</param>
internal sealed class Vocabulary(IndexReader reader, SearchBudget budget)
{
    /// <summary>A look into every segment's dictionary takes about as long as so many steps along one.</summary>
    private const int StepsOfLookUp = 32;

    private readonly IndexTerms _known = IndexTerms.Of(reader);
    /// <summary>Ways to part a word; more are not asked for.</summary>
    private const int MostParts = 16;

    private readonly Dictionary<string, Terms?> _fields = new(StringComparer.Ordinal);

    public int DocumentFrequency(string field, string term)
    {
        budget.Tick(StepsOfLookUp);
        return _known.Find(reader, field, term).DocFreq;
    }

    /// <summary>Hyphenated words by their closed form: for "longterm", ["long", "term"].</summary>
    public IEnumerable<string[]> PartsOf(string closed)
    {
        foreach (var entry in StartingWith(FieldNames.Compound, closed + " ", MostParts))
            yield return entry[(closed.Length + 1)..].Split(' ');
    }

    /// <summary>Whether the words have been seen joined by hyphens.</summary>
    public bool AreSeenJoined(params string[] parts) =>
        DocumentFrequency(FieldNames.Compound, string.Concat(parts) + " " + string.Join(' ', parts)) > 0;

    /// <summary>Terms of a field in order, from <paramref name="prefix"/> on, as long as they start with it.</summary>
    public IEnumerable<string> StartingWith(string field, string prefix) => Walk(field, new BytesRef(prefix), whole: false);

    /// <summary>The first of them, a few, which are kept for the next query that asks.</summary>
    public IReadOnlyList<string> StartingWith(string field, string prefix, int most) => _known.Run(field, prefix, () => StartingWith(field, prefix).Take(most), budget);

    /// <summary>
    /// Terms of a field that a pattern means, each with the number of documents that it is in: segment by segment, so that a term
    /// comes as often as there are segments that have it, and none has to be looked for in all of them.
    /// </summary>
    public IEnumerable<(string Term, int Documents)> Meant(string field, TermPattern pattern)
    {
        var (prefix, suffix) = (new BytesRef(pattern.Prefix), new BytesRef(pattern.Suffix));
        var letters = new char[64];
        foreach (var segment in reader.Leaves)
        {
            if (segment.AtomicReader.GetTerms(field)?.GetEnumerator() is not { } terms)
                continue;
            var isThere = terms.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
            for (; isThere && StringHelper.StartsWith(terms.Term, prefix); isThere = terms.MoveNext())
            {
                if (!budget.MayExpand(0))
                    yield break;
                // Most are told by their end already, and need not be made a word.
                if (StringHelper.EndsWith(terms.Term, suffix) && IsMeant(terms.Term, pattern, ref letters))
                    yield return (terms.Term.Utf8ToString(), terms.DocFreq);
            }
        }
    }

    /// <summary>The first term of a field that is not before another; null for none.</summary>
    public string? FirstFrom(string field, string first) =>
        _known.Run(field, first, () => Walk(field, new BytesRef(first), whole: true).Take(1), budget) is [var found] ? found : null;

    private static bool IsMeant(BytesRef term, TermPattern pattern, ref char[] letters)
    {
        // A byte is one letter at the most.
        if (letters.Length < term.Length)
            letters = new char[2 * term.Length];
        return pattern.Accepts(letters.AsSpan(0, Encoding.UTF8.GetChars(term.Bytes.AsSpan(term.Offset, term.Length), letters)));
    }

    private IEnumerable<string> Walk(string field, BytesRef start, bool whole)
    {
        if (!_fields.TryGetValue(field, out var dictionary))
            _fields[field] = dictionary = MultiFields.GetTerms(reader, field);
        if (dictionary?.GetEnumerator() is not { } terms)
            yield break;
        for (var status = terms.SeekCeil(start); status != TermsEnum.SeekStatus.END && budget.MayExpand(0);)
        {
            if (!whole && !StringHelper.StartsWith(terms.Term, start))
                yield break;
            yield return terms.Term.Utf8ToString();
            if (!terms.MoveNext())
                yield break;
        }
    }
}
