namespace NewsSearch.Matching.Retrieval;

/// <summary>A word in a segment: the postings that tell where it is, and those that only add to its score.</summary>
/// <param name="finding">Postings that tell where it is, which score as one.</param>
/// <param name="finds">Scores them.</param>
/// <param name="adding">Groups of others, in documents of the first alone and with no greater frequencies.</param>
/// <param name="lengths">The encoded length of each document.</param>
internal sealed class WordCursor(PostingCursor[] finding, Ranking.Bm25.Bm25Term finds, AddingGroup[] adding, byte[] lengths) : MatchCursor
{
    // What all groups can score against what the first does: all go by frequencies below that of the first.
    private readonly double _share = ShareOf(finds.Weight, adding);
    private int _document = -1;

    /// <summary>Postings that tell where it is.</summary>
    public PostingCursor[] Finding => finding;

    public AddingGroup[] Adding => adding;

    public byte LengthOf(int document) => lengths[document];

    /// <summary>What a bound of the score is against one of the postings that tell where it is.</summary>
    public double Share => _share;

    public override int Document => _document;

    public override long Cost
    {
        get
        {
            var cost = 0L;
            foreach (var list in finding)
                cost += list.DocFreq;
            return cost;
        }
    }

    public override double Best
    {
        get
        {
            var best = 0.0;
            foreach (var list in finding)
                best += list.Best;
            return _share * best;
        }
    }

    public override int Advance(int target)
    {
        if (finding.Length == 1)
            return _document = finding[0].Advance(target);
        var document = End;
        foreach (var postings in finding)
            document = Math.Min(document, postings.Advance(target));
        return _document = document;
    }

    public override int LookAhead(int target)
    {
        var last = End;
        foreach (var postings in finding)
            last = Math.Min(last, postings.LookAhead(target));
        return last;
    }

    // BM25 is concave in the frequency, so the scores of parts add up to no less than that of their sum.
    public override double BoundIn(int from, int to)
    {
        var bound = 0.0;
        foreach (var postings in finding)
            bound += postings.BoundIn(from, to);
        return bound * _share;
    }

    public override double BoundHere()
    {
        var bound = 0.0;
        foreach (var postings in finding)
            if (postings.Document == _document)
                bound += postings.Score;
        return bound * _share;
    }

    public override int FindAbove(double score, int last)
    {
        if (finding.Length == 1 && last < End - 1)
        {
            finding[0].FindAbove(score / _share, last + 1);
            _document = finding[0].Document;
        }
        return _document;
    }

    public override bool Matches() => true;

    public override double Score(int document)
    {
        var frequency = 0f;
        foreach (var list in finding)
            if (list.Advance(document) == document)
                frequency += list.Frequency;
        if (frequency == 0)
            return 0;
        var length = lengths[document];
        double score = finds.Score(frequency, length);
        foreach (var group in adding)
            score += group.Score(document, length);
        return score;
    }

    private static double ShareOf(float finding, AddingGroup[] adding)
    {
        if (!(finding > 0))
            return 1;
        var added = 0.0;
        foreach (var group in adding)
            added += group.Most;
        return 1 + (added / finding);
    }
}
