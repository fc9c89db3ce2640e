namespace NewsSearch.Matching.Positions;

/// <summary>A word exactly as folded, in lower case without accents: positions of the term at which no other form was written.</summary>
internal sealed record UnchangedPattern(string Term) : PositionPattern
{
    public override IEnumerable<SlotTerm> Terms => [new SlotTerm(Term)];
}
