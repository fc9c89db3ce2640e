using Lucene.Net.Index;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>The positions of one term or of several that stand for each other.</summary>
internal sealed class BoundSlot(DocsAndPositionsEnum[] postings, SearchBudget budget) : BoundPattern
{
    private int _document = -1;

    public override int Document => _document;

    public override long Cost { get; } = postings.Sum(p => p.GetCost());

    public override int Advance(int target)
    {
        budget.Tick();
        var least = NoMore;
        foreach (var list in postings)
        {
            var doc = list.DocID;
            if (doc < target)
                doc = list.Advance(target);
            least = Math.Min(least, doc);
        }
        return _document = least;
    }

    public override void Collect(StoryMap? map, SpanList into)
    {
        var lists = 0;
        foreach (var list in postings)
        {
            if (list.DocID != _document)
                continue;
            lists++;
            for (var left = list.Freq; left > 0; left--)
            {
                var position = list.NextPosition();
                into.Add(position, position + 1);
            }
        }
        if (lists > 1)
            into.Sort();
    }
}
