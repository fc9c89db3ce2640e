using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>
/// Cross-validation: what classifiers say of stories that they were not trained on. Of each label only the highest scores are
/// kept, and those of its own stories, so that memory is linear in stories and labels.
/// </summary>
internal sealed class HeldOutScores(TrainingSet set, LabelLearner learner)
{
    public const int Folds = 4;

    private const int FewestKept = 200, KeptPerStory = 10;

    /// <summary>The scores of each row.</summary>
    public List<LabelScore>[] ByRow { get; } = MakeRows(set.Rows.Count);

    /// <summary>The fold of a row. Rows lie in the order of hashes, so this is at random.</summary>
    public static int FoldOf(int row) => row % Folds;

    /// <summary>Trains on all rows but those of a fold, and scores these.</summary>
    public void Add(int fold, double cost)
    {
        var inside = Enumerable.Range(0, set.Rows.Count).Where(r => FoldOf(r) != fold).ToArray();
        var outside = Enumerable.Range(0, set.Rows.Count).Where(r => FoldOf(r) == fold).ToArray();
        var byLabel = new List<(int Row, float Score)>[set.Labels.Length];
        learner.Learn(inside, cost, (label, svm) => byLabel[label] = Highest(label, outside, svm));
        for (var label = 0; label < byLabel.Length; label++)
            foreach (var (row, score) in byLabel[label])
                ByRow[row].Add(new LabelScore(label, score));
    }

    private List<(int Row, float Score)> Highest(int label, int[] rows, LinearSvm svm)
    {
        var scores = new (int Row, float Score)[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            scores[i] = (rows[i], set.Rows.Times(rows[i], svm.Weights) + svm.Bias);
        var most = FewestKept + KeptPerStory * set.RowsWith[label].Count;
        var least = float.NegativeInfinity;
        if (scores.Length > most)
        {
            var sorted = Array.ConvertAll(scores, s => s.Score);
            Array.Sort(sorted);
            least = sorted[^most];
        }
        return [.. scores.Where(s => s.Score >= least || set.RowsWith[label].BinarySearch(s.Row) >= 0)];
    }

    private static List<LabelScore>[] MakeRows(int count)
    {
        var rows = new List<LabelScore>[count];
        for (var i = 0; i < count; i++)
            rows[i] = [];
        return rows;
    }
}
