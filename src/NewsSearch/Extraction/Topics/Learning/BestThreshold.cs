namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>The threshold with the highest F1 over judged decisions.</summary>
internal static class BestThreshold
{
    /// <param name="decisions">Scores, and whether they were right. Put in order.</param>
    /// <param name="wanted">Right decisions in all, those that nobody scored too.</param>
    /// <returns>Midway between the last score that is taken and the first that is not; and the F1.</returns>
    public static (double Threshold, double F1) Of(List<(float Score, bool IsRight)> decisions, int wanted)
    {
        decisions.Sort((a, b) => b.Score.CompareTo(a.Score));
        var (threshold, best, right) = (0.0, -1.0, 0);
        for (var i = 0; i < decisions.Count; i++)
        {
            right += decisions[i].IsRight ? 1 : 0;
            // Equal scores are taken or left together, or the order of the list would count.
            if (i + 1 < decisions.Count && decisions[i + 1].Score == decisions[i].Score)
                continue;
            var f1 = 2.0 * right / (i + 1 + wanted);
            if (f1 <= best)
                continue;
            best = f1;
            threshold = i + 1 < decisions.Count ? ((double)decisions[i].Score + decisions[i + 1].Score) / 2 : decisions[i].Score - 0.1;
        }
        return (threshold, Math.Max(0, best));
    }
}
