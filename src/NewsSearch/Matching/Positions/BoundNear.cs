using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>Two sides near each other.</summary>
internal sealed class BoundNear(BoundPattern left, BoundPattern right, NearPattern pattern) : BoundConjunction([left, right])
{
    private readonly SpanList _left = new();
    private readonly SpanList _right = new();

    public override void Collect(StoryMap? map, SpanList into)
    {
        _left.Clear();
        _right.Clear();
        left.Collect(map, _left);
        right.Collect(map, _right);
        SpanRules.AddNear(_left, _right, pattern, map, into);
    }
}
