namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>A stretch of a squeezed text; the end is not part of it.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public int Overlap(Span other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>Whether more than half of this lies in the other.</summary>
    public bool IsMostlyIn(Span other) => 2 * Overlap(other) > Math.Max(1, Length);

    public Span Moved(int by) => new(Start + by, End + by);
}
