namespace NewsSearch.Matching.Positions;

/// <summary>Goes through the documents that all parts share.</summary>
internal abstract class BoundConjunction(BoundPattern[] parts) : BoundPattern
{
    private readonly BoundPattern[] _byCost = [.. parts.OrderBy(p => p.Cost)];

    protected BoundPattern[] Parts => parts;

    public override int Document => _byCost[0].Document;

    public override long Cost => _byCost[0].Cost;

    public override int Advance(int target)
    {
        var lead = _byCost[0];
        var doc = lead.Advance(target);
        for (var i = 1; i < _byCost.Length && doc != NoMore;)
        {
            var other = _byCost[i].Document;
            if (other < doc)
                other = _byCost[i].Advance(doc);
            if (other == doc)
            {
                i++;
                continue;
            }
            doc = lead.Advance(other);
            i = 1;
        }
        return doc;
    }
}
