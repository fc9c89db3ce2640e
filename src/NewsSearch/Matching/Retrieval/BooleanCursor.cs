namespace NewsSearch.Matching.Retrieval;

/// <summary>Parts of which some must match, some may, and some must not.</summary>
/// <param name="required">Those that must, in the order of the query.</param>
/// <param name="optional">Those that may.</param>
/// <param name="prohibited">Those that must not.</param>
/// <param name="least">How many of the optional must match; 1 at least where nothing is required.</param>
internal sealed class BooleanCursor(MatchCursor[] required, MatchCursor[] optional, MatchCursor[] prohibited, int least) : MatchCursor
{
    private readonly MatchCursor[] _byCost = [.. required.OrderBy(r => r.Cost)];
    private int _document = -1;

    public MatchCursor[] Required => required;

    public MatchCursor[] Optional => optional;

    public MatchCursor[] Prohibited => prohibited;

    public int Least => least;

    public override int Document => _document;

    public override long Cost => required.Length > 0 ? _byCost[0].Cost : optional.Sum(o => o.Cost);

    public override double Best => required.Sum(r => r.Best) + optional.Sum(o => o.Best);

    public override int Advance(int target)
    {
        if (target <= _document)
            return _document;
        return _document = required.Length > 0 ? AdvanceAll(target) : AdvanceAny(target);
    }

    public override int LookAhead(int target)
    {
        if (required.Length > 0)
            return _byCost[0].LookAhead(target);
        var last = End;
        foreach (var part in optional)
            last = Math.Min(last, part.LookAhead(target));
        return last;
    }

    public override double BoundIn(int from, int to)
    {
        var bound = 0.0;
        foreach (var part in required)
            bound += part.BoundIn(from, to);
        foreach (var part in optional)
            bound += part.BoundIn(from, to);
        return bound;
    }

    public override double BoundHere()
    {
        var bound = 0.0;
        foreach (var part in required)
            bound += part.BoundHere();
        foreach (var part in optional)
            if (required.Length > 0)
                bound += part.Best;
            else if (part.Document == _document)
                bound += part.BoundHere();
        return bound;
    }

    public override bool Matches()
    {
        foreach (var part in _byCost)
            if (!part.Matches())
                return false;
        return HasEnough() && !IsProhibited(prohibited, _document);
    }

    public override double Score(int document)
    {
        var score = 0.0;
        if (Advance(document) != document || !Matches())
            return score;
        foreach (var part in required)
            score += part.Score(document);
        foreach (var part in optional)
            score += part.Score(document);
        return score;
    }

    /// <summary>Whether any of some parts matches a document.</summary>
    public static bool IsProhibited(MatchCursor[] prohibited, int document)
    {
        foreach (var part in prohibited)
            if (part.Advance(document) == document && part.Matches())
                return true;
        return false;
    }

    private int AdvanceAll(int target)
    {
        var lead = _byCost[0];
        var document = lead.Advance(target);
        for (var i = 1; i < _byCost.Length && document != End;)
        {
            var other = _byCost[i].Advance(document);
            if (other == document)
            {
                i++;
                continue;
            }
            document = other == End ? End : lead.Advance(other);
            i = 1;
        }
        return document;
    }

    private int AdvanceAny(int target)
    {
        var document = End;
        foreach (var part in optional)
            document = Math.Min(document, part.Advance(target));
        return document;
    }

    private bool HasEnough()
    {
        if (least == 0)
            return true;
        var count = 0;
        foreach (var part in optional)
            if (part.Advance(_document) == _document && part.Matches() && ++count == least)
                return true;
        return false;
    }
}
