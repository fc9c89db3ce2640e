using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>Terms of a segment of which the most frequent are wanted. One request, one thread.</summary>
/// <param name="Terms">The dictionary.</param>
/// <param name="Frequencies">How frequent each is.</param>
/// <param name="Ordinals">Those that may be wanted.</param>
/// <param name="Counts">Counts their stories.</param>
/// <param name="TextIn">The text of a term; null where it is not wanted.</param>
/// <param name="TermOf">The term of a text.</param>
internal sealed record SegmentTerms(
    TermsEnum Terms, TermFrequencies Frequencies, OrdinalSet Ordinals, StoryCounts Counts, Func<string, string?> TextIn, Func<string, string?> TermOf)
{
    /// <summary>The text of the term with an ordinal; null where it is not wanted.</summary>
    public string? TextOf(int ordinal)
    {
        Terms.SeekExact((long)ordinal);
        return TextIn(Terms.Term.Utf8ToString());
    }

    /// <summary>How many stories of the segment have a text.</summary>
    public int StoriesWith(string text) => TermOf(text) is { } term && Terms.SeekExact(new BytesRef(term)) ? Counts.At(Terms) : 0;
}
