namespace NewsSearch.Matching.Positions;

/// <summary>A matched stretch of word positions; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct PositionSpan(int Start, int End) : IComparable<PositionSpan>
{
    public int CompareTo(PositionSpan other)
    {
        var byStart = Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : End.CompareTo(other.End);
    }
}
