using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>A left side with no right side near.</summary>
internal sealed class BoundNotNear(BoundPattern left, BoundPattern right, NearPattern pattern, SearchBudget budget) : BoundPattern
{
    private readonly SpanList _left = new(budget);
    private readonly SpanList _right = new(budget);

    public override int Document => left.Document;

    public override long Cost => left.Cost;

    public override int Advance(int target) => left.Advance(target);

    public override void Collect(StoryMap? map, SpanList into)
    {
        _left.Clear();
        _right.Clear();
        left.Collect(map, _left);
        if (right.Document < left.Document)
            right.Advance(left.Document);
        if (right.Document == left.Document)
            right.Collect(map, _right);
        SpanRules.AddNear(_left, _right, pattern, map, into);
    }
}
