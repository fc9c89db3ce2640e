namespace NewsSearch.Matching.Positions;

/// <summary>
/// What to look for at positions of one text: words, phrases, nearness. A pattern knows no field; it is bound to the
/// postings of a field and segment by <see cref="PatternBinder"/>. Immutable; equality by value, lists by element.
/// </summary>
internal abstract record PositionPattern
{
    /// <summary>Every term that takes part, for statistics and for highlighting.</summary>
    public abstract IEnumerable<SlotTerm> Terms { get; }
}
