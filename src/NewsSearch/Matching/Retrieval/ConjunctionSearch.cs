namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Goes through the documents that all required parts have, led by the rarest, and leaves out blocks of it and documents whose
/// bounds stay below what the best ones score.
/// </summary>
internal sealed class ConjunctionSearch
{
    private readonly SegmentScan _scan;
    private readonly MatchCursor _lead;
    private readonly MatchCursor[] _others;
    private readonly MatchCursor[] _inOrder;
    // Sorted by what they can score where the leading part is looked at, the most first; and what each and those behind it can together.
    private readonly MatchCursor[] _optional;
    private readonly double[] _bounds;
    private readonly double[] _left;
    private readonly MatchCursor[] _prohibited;
    private readonly int _least;
    private readonly double _slack;
    private readonly int _from;
    private long _toCount;

    /// <param name="root">What must match.</param>
    /// <param name="scan">The segment.</param>
    /// <param name="slack">What rounding can make of a bound.</param>
    /// <param name="toCount">How many matches are to be counted before any document is left out for its score.</param>
    /// <param name="from">The document to begin with.</param>
    public ConjunctionSearch(MatchCursor root, SegmentScan scan, double slack, long toCount = 0, int from = 0)
    {
        var tree = root as BooleanCursor;
        var isAll = tree is { Required.Length: > 0 };
        _scan = scan;
        _slack = slack;
        _toCount = toCount;
        _from = from;
        _inOrder = isAll ? tree!.Required : [root];
        _optional = isAll ? [.. tree!.Optional] : [];
        _bounds = new double[_optional.Length];
        _left = new double[_optional.Length + 1];
        _prohibited = isAll ? tree!.Prohibited : [];
        _least = isAll ? tree!.Least : 0;
        var byCost = _inOrder.OrderBy(r => r.Cost).ToArray();
        _lead = byCost[0];
        _others = byCost[1..];
    }

    /// <summary>What is still to be counted: more than nothing where there were fewer matches.</summary>
    public long LeftToCount => _toCount;

    public void Run()
    {
        var document = Next(_from);
        // Up to where the bounds hold: of all parts, of all but the leading one, and of those that may be missing.
        var (last, bound, rest, optional) = (-1, 0.0, 0.0, 0.0);
        while (document != MatchCursor.End)
        {
            _scan.Budget.Tick();
            if (_toCount > 0)
            {
                document = Count(document);
                continue;
            }
            if (document > last)
            {
                last = _lead.LookAhead(document);
                rest = optional = BoundOptional(document, last);
                foreach (var other in _others)
                    rest += other.BoundIn(document, last);
                bound = _lead.BoundIn(document, last) + rest;
            }
            if (bound <= _scan.Threshold)
            {
                document = last >= _scan.MaxDoc ? MatchCursor.End : Next(last + 1);
                continue;
            }
            if (_lead.FindAbove(_scan.Threshold - rest, last) is var reaching && reaching != document)
            {
                document = reaching;
                continue;
            }
            if (!_scan.Accepts(document) || !_lead.MayExceed(_scan.Threshold - rest))
            {
                document = Next(document + 1);
                continue;
            }
            var next = Others(document);
            if (next != document)
            {
                document = next == MatchCursor.End ? next : _lead.Advance(next);
                continue;
            }
            // Most that match are not good enough, which their frequencies tell before whatever else their scores are made of. One
            // part alone has told it already.
            if (_others.Length == 0 ? IsMatch(document, _scan.Threshold - rest) : MostHere() + optional > _scan.Threshold && IsMatch(document))
                ScoreAbove(document);
            document = Next(document + 1);
        }
    }

    /// <summary>Counts the document if it matches, whatever it scores, and goes on to the next that may.</summary>
    private int Count(int document)
    {
        if (!_scan.Accepts(document))
            return Next(document + 1);
        if (Others(document) is var next && next != document)
            return next == MatchCursor.End ? next : _lead.Advance(next);
        if (IsMatch(document))
        {
            _toCount--;
            if (MayComeIn())
                _scan.Add(document, Score(document));
        }
        return Next(document + 1);
    }

    /// <summary>Whether the document, at which all required parts stand, may be good enough.</summary>
    private bool MayComeIn()
    {
        var rest = _slack;
        foreach (var part in _optional)
            rest += part.Best;
        return _others.Length == 0 ? _lead.MayExceed(_scan.Threshold - rest) : MostHere() + rest > _scan.Threshold;
    }

    private int Next(int document)
    {
        var accepted = _scan.NextAccepted(document);
        return accepted == MatchCursor.End ? accepted : _lead.Advance(accepted);
    }

    /// <summary>Where the first of the others stands that has not the document.</summary>
    private int Others(int document)
    {
        foreach (var other in _others)
            if (other.Advance(document) is var found && found != document)
                return found;
        return document;
    }

    /// <summary>Nothing that all required parts can score together is more, where all of them stand.</summary>
    private double MostHere()
    {
        var bound = 0.0;
        foreach (var part in _inOrder)
            bound += part.BoundHere();
        return bound;
    }

    private bool IsMatch(int document)
    {
        foreach (var part in _inOrder)
            if (!part.Matches())
                return false;
        return IsMatchOfOptional(document);
    }

    /// <summary>The same of one part alone, where it is wanted only if that scores more than so much.</summary>
    private bool IsMatch(int document, double score) => _lead.MatchesAbove(score) && IsMatchOfOptional(document);

    private bool IsMatchOfOptional(int document)
    {
        var missing = _least;
        for (var i = 0; i < _optional.Length && missing > 0; i++)
            if (_optional[i].Advance(document) == document && _optional[i].Matches())
                missing--;
        return missing <= 0 && !BooleanCursor.IsProhibited(_prohibited, document);
    }

    /// <summary>Nothing that all parts which may be missing can score together, rounding included, is more; sorts them by it.</summary>
    private double BoundOptional(int document, int last)
    {
        for (var i = 0; i < _optional.Length; i++)
            _bounds[i] = -_optional[i].BoundIn(document, last);
        Array.Sort(_bounds, _optional);
        _left[^1] = _slack;
        for (var i = _optional.Length - 1; i >= 0; i--)
            _left[i] = _left[i + 1] - _bounds[i];
        return _left[0];
    }

    /// <summary>Adds up what the document scores as long as it may be good enough: of the many words of feedback the first tell mostly.</summary>
    private void ScoreAbove(int document)
    {
        var score = 0.0;
        foreach (var part in _inOrder)
            score += part.Score(document);
        for (var i = 0; i < _optional.Length; i++)
        {
            if (score + _left[i] <= _scan.Threshold)
                return;
            score += _optional[i].Score(document);
        }
        _scan.Add(document, score);
    }

    private double Score(int document)
    {
        var score = 0.0;
        foreach (var part in _inOrder)
            score += part.Score(document);
        foreach (var part in _optional)
            score += part.Score(document);
        return score;
    }
}
