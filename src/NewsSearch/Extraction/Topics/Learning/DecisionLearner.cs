using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>Learns from held-out scores how scores become labels: calibration, the judgement over all labels, the threshold.</summary>
internal static class DecisionLearner
{
    public static LabelDecision Learn(TrainingSet set, IReadOnlyList<int> rows, List<LabelScore>[] scores)
    {
        var (slopes, offsets) = Calibration.Fit(set, rows, scores);
        var statistics = LabelStatistics.Of([.. rows.Select(r => set.LabelsOf[r])], set.Labels.Length);
        var start = new double[LabelDecision.Inputs];
        start[0] = 1;
        var weights = Judgement(set, rows, scores, new LabelDecision(slopes, offsets, statistics, start, 0, LabelCount.Any), start);
        return Threshold(set, rows, scores, new LabelDecision(slopes, offsets, statistics, weights, 0, LabelCount.Any));
    }

    /// <summary>How good the decisions are on rows that they were not learned from.</summary>
    public static LabelAccuracy Judge(TrainingSet set, IEnumerable<int> rows, List<LabelScore>[] scores, LabelDecision decision, LabelAccuracy into)
    {
        foreach (var row in rows)
            into.Add(decision.Choose(decision.Judge(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scores[row]))), set.LabelsOf[row]);
        return into;
    }

    private static double[] Judgement(TrainingSet set, IReadOnlyList<int> rows, List<LabelScore>[] scores, LabelDecision decision, double[] start)
    {
        var inputs = new List<double>();
        var outcomes = new List<bool>();
        Span<double> seen = stackalloc double[LabelDecision.Inputs];
        foreach (var row in rows)
        {
            var candidates = decision.Candidates(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scores[row]));
            for (var i = 0; i < candidates.Count; i++)
            {
                decision.Read(candidates, i, seen);
                inputs.AddRange(seen);
                outcomes.Add(Array.BinarySearch(set.LabelsOf[row], candidates[i].Label) >= 0);
            }
        }
        return LogisticFit.Fit(inputs, outcomes, start);
    }

    private static LabelDecision Threshold(TrainingSet set, IReadOnlyList<int> rows, List<LabelScore>[] scores, LabelDecision decision)
    {
        var decisions = new List<(float, bool)>();
        var wanted = 0;
        foreach (var row in rows)
        {
            wanted += set.LabelsOf[row].Length;
            foreach (var (label, odds) in decision.Judge(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(scores[row])))
                decisions.Add((odds, Array.BinarySearch(set.LabelsOf[row], label) >= 0));
        }
        var (threshold, _) = BestThreshold.Of(decisions, wanted);
        LabelCount[] counts = set.MayHaveOneEach ? [LabelCount.Any, LabelCount.OneOrMore, LabelCount.One] : [LabelCount.Any, LabelCount.OneOrMore];
        return counts.Select(c => new LabelDecision([.. decision.Slopes], [.. decision.Offsets], decision.Statistics, [.. decision.Weights], threshold, c))
            .MaxBy(d => Judge(set, rows, scores, d, new LabelAccuracy(set.Labels.Length, 0)).MicroF1)!;
    }
}
