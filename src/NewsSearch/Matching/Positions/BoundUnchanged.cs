using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>Positions of a term less those at which it was written otherwise.</summary>
internal sealed class BoundUnchanged(BoundPattern term, BoundPattern otherForms, SearchBudget budget) : BoundPattern
{
    private readonly SpanList _all = new(budget);
    private readonly SpanList _others = new(budget);

    public override int Document => term.Document;

    public override long Cost => term.Cost;

    public override int Advance(int target) => term.Advance(target);

    public override void Collect(StoryMap? map, SpanList into)
    {
        _all.Clear();
        _others.Clear();
        term.Collect(map, _all);
        if (otherForms.Document < term.Document)
            otherForms.Advance(term.Document);
        if (otherForms.Document == term.Document)
            otherForms.Collect(map, _others);
        var next = 0;
        foreach (var span in _all.Spans)
        {
            while (next < _others.Count && _others[next].Start < span.Start)
                next++;
            if (next == _others.Count || _others[next].Start != span.Start)
                into.Add(span.Start, span.End);
        }
    }
}
