using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>Any of some patterns.</summary>
internal sealed class BoundAny(BoundPattern[] choices) : BoundPattern
{
    private int _document = -1;

    public override int Document => _document;

    public override long Cost { get; } = choices.Sum(c => c.Cost);

    public override int Advance(int target)
    {
        var least = NoMore;
        foreach (var choice in choices)
        {
            var doc = choice.Document;
            if (doc < target)
                doc = choice.Advance(target);
            least = Math.Min(least, doc);
        }
        return _document = least;
    }

    public override void Collect(StoryMap? map, SpanList into)
    {
        foreach (var choice in choices)
            if (choice.Document == _document)
                choice.Collect(map, into);
        into.Sort();
    }
}
