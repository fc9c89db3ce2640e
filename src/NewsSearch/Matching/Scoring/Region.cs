using NewsSearch.Matching.Positions;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Scoring;

/// <summary>The part of a text in which a pattern must lie.</summary>
/// <param name="Words">How many words from the start; null for the lede.</param>
internal readonly record struct Region(int? Words)
{
    /// <summary>All of the text.</summary>
    public static Region Whole { get; } = new(int.MaxValue);

    /// <summary>The first paragraph.</summary>
    public static Region Lede { get; } = new(null);

    public bool IsWhole => Words == int.MaxValue;

    /// <summary>Drops the spans that do not lie in it.</summary>
    public void Cut(SpanList spans, StoryMap? map)
    {
        if (IsWhole)
            return;
        var end = Words ?? map?.LedeEnd ?? int.MaxValue;
        spans.Keep(span => span.End <= end);
    }
}
