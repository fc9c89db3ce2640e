using System.Runtime.InteropServices;

namespace NewsSearch.Extraction.Topics.Models;

/// <summary>
/// From what each label's classifier says to the labels of a story. A classifier knows its own label alone; here, its score as
/// a log-odds (Platt's sigmoid) is judged again by one logistic function, the same for all labels, that sees what the others
/// say: a sure label makes those likely that came with it in training (wheat: grain) and others unlikely. As the result is a
/// probability, one threshold for all labels gives the best micro-F1. Immutable, thread-safe.
/// </summary>
internal sealed class LabelDecision
{
    /// <summary>Inputs of the second function.</summary>
    public const int Inputs = 9;

    /// <summary>Below these log-odds a label is out of question, or says nothing on others.</summary>
    private const float LeastCandidate = -5, LeastWitness = -3;

    private const int MostCandidates = 50, MostWitnesses = 16;

    private readonly float[] _slopes;
    private readonly float[] _offsets;
    private readonly LabelStatistics _statistics;
    private readonly double[] _weights;

    public LabelDecision(float[] slopes, float[] offsets, LabelStatistics statistics, double[] weights, double threshold, LabelCount count)
    {
        (_slopes, _offsets, _statistics, _weights) = (slopes, offsets, statistics, weights);
        (Threshold, Count) = (threshold, count);
    }

    public double Threshold { get; }

    public LabelCount Count { get; }

    public ReadOnlySpan<float> Slopes => _slopes;

    public ReadOnlySpan<float> Offsets => _offsets;

    public ReadOnlySpan<double> Weights => _weights;

    public LabelStatistics Statistics => _statistics;

    /// <summary>The labels in question with their log-odds of the first step, best first.</summary>
    public List<LabelScore> Candidates(ReadOnlySpan<LabelScore> scores)
    {
        var candidates = new List<LabelScore>();
        var best = new LabelScore(-1, float.NegativeInfinity);
        foreach (var score in scores)
        {
            var odds = new LabelScore(score.Label, _slopes[score.Label] * score.Score + _offsets[score.Label]);
            if (odds.Score > best.Score)
                best = odds;
            if (odds.Score > LeastCandidate)
                candidates.Add(odds);
        }
        if (candidates.Count == 0 && best.Label >= 0)
            candidates.Add(best);
        candidates.Sort(ByScore);
        if (candidates.Count > MostCandidates)
            candidates.RemoveRange(MostCandidates, candidates.Count - MostCandidates);
        return candidates;
    }

    /// <summary>What the second function sees of candidate <paramref name="at"/>.</summary>
    public void Read(List<LabelScore> candidates, int at, Span<double> inputs)
    {
        var (label, odds) = candidates[at];
        double against = 0, for_ = 0;
        for (var i = 0; i < Math.Min(candidates.Count, MostWitnesses) && candidates[i].Score > LeastWitness; i++)
        {
            if (i == at)
                continue;
            var sure = Sigmoid(candidates[i].Score);
            var given = _statistics.Given(label, candidates[i].Label);
            against = Math.Max(against, sure * (1 - given));
            for_ = Math.Max(for_, sure * given);
        }
        var rival = candidates.Count == 1 ? LeastCandidate : candidates[at == 0 ? 1 : 0].Score;
        inputs[0] = odds;
        inputs[1] = against;
        inputs[2] = for_;
        inputs[3] = Math.Min(0, rival) / 4;
        inputs[4] = at == 0 ? 1 : 0;
        inputs[5] = Math.Log((1.0 + _statistics.Counts[label]) / (1 + _statistics.Stories)) / 5;
        inputs[6] = 1;
        inputs[7] = at == 0 ? odds / 4 : 0;
        inputs[8] = Sigmoid(rival);
    }

    /// <summary>Candidates with their log-odds of the second step, best first.</summary>
    public List<LabelScore> Judge(ReadOnlySpan<LabelScore> scores)
    {
        var candidates = Candidates(scores);
        var judged = new List<LabelScore>(candidates.Count);
        Span<double> inputs = stackalloc double[Inputs];
        for (var i = 0; i < candidates.Count; i++)
        {
            Read(candidates, i, inputs);
            var odds = 0.0;
            for (var j = 0; j < Inputs; j++)
                odds += _weights[j] * inputs[j];
            judged.Add(new LabelScore(candidates[i].Label, (float)odds));
        }
        judged.Sort(ByScore);
        return judged;
    }

    /// <summary>The labels of a story among those judged.</summary>
    public ReadOnlySpan<LabelScore> Choose(List<LabelScore> judged)
    {
        var chosen = 0;
        while (chosen < judged.Count && judged[chosen].Score > Threshold)
            chosen++;
        if (Count != LabelCount.Any)
            chosen = Count == LabelCount.One ? Math.Min(1, judged.Count) : Math.Max(chosen, Math.Min(1, judged.Count));
        return CollectionsMarshal.AsSpan(judged)[..chosen];
    }

    public static double Sigmoid(double odds) => 1 / (1 + Math.Exp(-odds));

    private static int ByScore(LabelScore a, LabelScore b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Label.CompareTo(b.Label);
}
