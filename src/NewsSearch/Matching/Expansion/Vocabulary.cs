using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Expansion;

/// <summary>The terms of an index's fields. Reads the dictionaries as they are; thread-safe like the reader.</summary>
internal sealed class Vocabulary(IndexReader reader)
{
    /// <summary>Terms looked at before a walk through a dictionary ends, so that no pattern takes long.</summary>
    private const int LongestWalk = 2_000_000;

    public int DocumentFrequency(string field, string term) => reader.DocFreq(new Term(field, term));

    /// <summary>Hyphenated words by their closed form: for "longterm", ["long", "term"].</summary>
    public IEnumerable<string[]> PartsOf(string closed)
    {
        foreach (var entry in StartingWith(FieldNames.Compound, closed + " "))
            yield return entry[(closed.Length + 1)..].Split(' ');
    }

    /// <summary>Whether the words have been seen joined by hyphens.</summary>
    public bool AreSeenJoined(params string[] parts) =>
        DocumentFrequency(FieldNames.Compound, string.Concat(parts) + " " + string.Join(' ', parts)) > 0;

    /// <summary>Terms of a field in order, from <paramref name="prefix"/> on, as long as they start with it.</summary>
    public IEnumerable<string> StartingWith(string field, string prefix) => Walk(field, new BytesRef(prefix), whole: false);

    /// <summary>Terms of a field in order, from <paramref name="first"/> on.</summary>
    public IEnumerable<string> From(string field, string first) => Walk(field, new BytesRef(first), whole: true);

    private IEnumerable<string> Walk(string field, BytesRef start, bool whole)
    {
        if (MultiFields.GetTerms(reader, field)?.GetEnumerator() is not { } terms)
            yield break;
        var left = LongestWalk;
        for (var status = terms.SeekCeil(start); status != TermsEnum.SeekStatus.END && left-- > 0;)
        {
            if (!whole && !StringHelper.StartsWith(terms.Term, start))
                yield break;
            yield return terms.Term.Utf8ToString();
            if (!terms.MoveNext())
                yield break;
        }
    }
}
