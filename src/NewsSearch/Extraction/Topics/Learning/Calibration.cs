using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>
/// Scores to log-odds: a slope and an offset for each label (Platt, "Probabilistic outputs for support vector machines", 1999),
/// by Newton's method, drawn towards those of all labels together, so that a label of few stories gets no figures of its own.
/// </summary>
internal static class Calibration
{
    private const int MostSteps = 40;

    /// <summary>Scores further down are sure noes.</summary>
    private const float Least = -1.1f;

    public static (float[] Slopes, float[] Offsets) Fit(TrainingSet set, IReadOnlyList<int> rows, List<LabelScore>[] scores)
    {
        var byLabel = new List<(float Score, bool Has)>[set.Labels.Length];
        for (var label = 0; label < byLabel.Length; label++)
            byLabel[label] = [];
        foreach (var row in rows)
            foreach (var (label, score) in scores[row])
            {
                var has = Array.BinarySearch(set.LabelsOf[row], label) >= 0;
                if (has || score > Least)
                    byLabel[label].Add((score, has));
            }
        var all = Fit([.. byLabel.SelectMany(l => l)], (4, 0), 1e-3);
        var (slopes, offsets) = (new float[byLabel.Length], new float[byLabel.Length]);
        for (var label = 0; label < byLabel.Length; label++)
        {
            var (slope, offset) = Fit(byLabel[label], all, 1);
            (slopes[label], offsets[label]) = ((float)slope, (float)offset);
        }
        return (slopes, offsets);
    }

    private static (double Slope, double Offset) Fit(List<(float Score, bool Has)> scores, (double Slope, double Offset) prior, double strength)
    {
        var (slope, offset) = prior;
        for (var step = 0; step < MostSteps; step++)
        {
            var (g1, g2) = (strength * (slope - prior.Slope), strength * (offset - prior.Offset));
            var (h11, h12, h22) = (strength, 0.0, strength);
            foreach (var (score, has) in scores)
            {
                var p = LabelDecision.Sigmoid(slope * score + offset);
                var (error, variance) = (p - (has ? 1 : 0), p * (1 - p));
                g1 += error * score;
                g2 += error;
                h11 += variance * score * score;
                h12 += variance * score;
                h22 += variance;
            }
            var determinant = h11 * h22 - h12 * h12;
            var (bySlope, byOffset) = ((h22 * g1 - h12 * g2) / determinant, (h11 * g2 - h12 * g1) / determinant);
            // Newton's step may overshoot far from the minimum.
            var size = Math.Abs(bySlope) + Math.Abs(byOffset);
            var part = Math.Min(1, 2 / (size + 1e-9));
            (slope, offset) = (slope - part * bySlope, offset - part * byOffset);
            if (size < 1e-4)
                break;
        }
        // A label whose held-out scores are upside down is not to be given where its classifier says no.
        return (Math.Max(slope, prior.Slope / 4), offset);
    }
}
