namespace NewsSearch.Schema;

/// <summary>A stretch of word positions; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct PositionRange(int Start, int End)
{
    public bool Contains(int position) => position >= Start && position < End;
}
