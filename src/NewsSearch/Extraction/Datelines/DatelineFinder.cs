using NewsSearch.Extraction.Datelines.Reading.Tokens;

namespace NewsSearch.Extraction.Datelines;

/// <summary>
/// Looks for the dateline at the start of each of a body's first blocks: copy from the web puts a kicker, the headline and
/// a deck before it. Stops at the first one.
/// </summary>
internal static class DatelineFinder
{
    public const int MostBlocks = 8;

    /// <summary>A block longer than this is text, no headline or deck: a dateline after it has to be a clear one.</summary>
    private const int LongestHeadBlock = 250;

    /// <summary>The first dateline of <paramref name="body"/>, blocks separated by a blank line; null if there is none.</summary>
    public static DatelineMatch? Find(string body)
    {
        var start = 0;
        var isHead = true;
        for (var block = 0; block < MostBlocks && start < body.Length; block++)
        {
            // Bounded: a block's end only matters where it lies within reach.
            var reach = Math.Min(body.Length - start, DatelineScanner.Reach);
            var blank = body.AsSpan(start, reach).IndexOf("\n\n");
            var end = blank < 0 ? start + reach : start + blank;
            var needed = isHead ? DatelineEvidence.Enough : DatelineEvidence.EnoughLater;
            if (end > start && DatelineParser.Parse(body, start, end, needed) is { } match)
                return match;
            var next = body.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (next < 0)
                return null;
            isHead &= next - start <= LongestHeadBlock;
            start = next + 2;
        }
        return null;
    }
}
