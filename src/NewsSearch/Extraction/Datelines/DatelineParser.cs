using NewsSearch.Extraction.Datelines.Reading;
using NewsSearch.Extraction.Datelines.Reading.Tokens;

namespace NewsSearch.Extraction.Datelines;

/// <summary>
/// Reads a dateline at the start of a block: places with their regions, date and agency in any order of the trade, closed
/// by a dash, a full stop or the agency's brackets. Costs the same whatever the block's length. Thread-safe.
/// </summary>
internal static class DatelineParser
{
    /// <summary>The dateline that <paramref name="text"/> has at <paramref name="start"/>; null if the evidence is too thin.</summary>
    public static DatelineMatch? Parse(string text, int start, int end, int pointsNeeded = DatelineEvidence.Enough)
    {
        if (StartsSentence(text, start, end))
            return null;
        Span<DatelineToken> tokens = stackalloc DatelineToken[DatelineScanner.MostTokens];
        var reader = new DatelineReader(text, tokens[..DatelineScanner.Scan(text, start, end, tokens)], isField: false);
        return reader.Read() is { } match && match.Points >= pointsNeeded ? match : null;
    }

    /// <summary>Reads a dateline that came as a field of its own: no evidence is asked for, it only has to name something.</summary>
    public static DatelineMatch? ParseField(string text)
    {
        Span<DatelineToken> tokens = stackalloc DatelineToken[DatelineScanner.MostTokens];
        var reader = new DatelineReader(text, tokens[..DatelineScanner.Scan(text, 0, text.Length, tokens)], isField: true);
        return reader.Read();
    }

    private static bool StartsSentence(string text, int start, int end)
    {
        Span<DatelineToken> first = stackalloc DatelineToken[SentenceOpening.Tokens];
        return SentenceOpening.Is(new DatelineTokens(text, first[..DatelineScanner.Scan(text, start, end, first)]));
    }
}
