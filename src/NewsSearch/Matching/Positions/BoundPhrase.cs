using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>Words in a row.</summary>
internal sealed class BoundPhrase(BoundPattern[] slots, SearchBudget budget) : BoundConjunction(slots)
{
    private readonly SpanList[] _positions = [.. slots.Select(_ => new SpanList(budget))];

    public override void Collect(StoryMap? map, SpanList into)
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            _positions[i].Clear();
            Parts[i].Collect(map, _positions[i]);
        }
        SpanRules.AddPhrases(_positions, map, into);
    }
}
