using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>Two sides near each other.</summary>
internal sealed class BoundNear(BoundPattern left, BoundPattern right, NearPattern pattern, SearchBudget budget) : BoundConjunction([left, right])
{
    private readonly SpanList _left = new(budget);
    private readonly SpanList _right = new(budget);

    public override void Collect(StoryMap? map, SpanList into)
    {
        _left.Clear();
        _right.Clear();
        left.Collect(map, _left);
        if (_left.Count == 0)
            return;
        right.Collect(map, _right);
        SpanRules.AddNear(_left, _right, pattern, map, into);
    }
}
