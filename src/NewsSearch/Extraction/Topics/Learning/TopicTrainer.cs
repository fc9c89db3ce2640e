using NewsSearch.Articles;
using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>
/// Trains a model of topics from stories whose topics editors gave. A story without topics counts as one that has none of
/// them. What has to be chosen, cost and thresholds, is chosen by cross-validation within these stories; the same stories in
/// any order, on any number of threads, give the same model.
/// </summary>
/// <remarks>
/// Time grows with stories x labels: 9,603 stories with 115 labels take some seconds. Up to 200,000 stories are used, of more
/// a sample. Safe from several threads.
/// </remarks>
public sealed class TopicTrainer
{
    /// <summary>Fewer stories with topics make no model.</summary>
    public const int FewestStories = 20;

    /// <summary>With fewer stories than this that have topics, a model finds the common topics at best.</summary>
    public const int FewStories = 500;

    /// <summary>Costs that are tried; results hardly change between them.</summary>
    private static readonly double[] s_costs = [0.5, 1, 3];

    /// <summary>Stories x labels above which the middle cost is taken untried: trying takes half of the time.</summary>
    private const long ManyDecisions = 4_000_000;

    /// <summary>Rows above which two folds are enough to choose the cost.</summary>
    private const int ManyRows = 2_000;

    /// <summary>A weight below this part of its label's largest is left out of a model: a third of its size, and no change in F1.</summary>
    private const float LeastWeight = 0.01f;

    private readonly int _threads;

    /// <param name="threads">How many to use; 0 for one a processor.</param>
    public TopicTrainer(int threads = 0) => _threads = threads > 0 ? threads : Environment.ProcessorCount;

    /// <summary>Reads the stories and trains on them.</summary>
    /// <param name="stories">Read once, on the calling thread.</param>
    /// <param name="progress">Told of every step.</param>
    /// <param name="cancellationToken">Ends it between labels.</param>
    /// <exception cref="TopicTrainingException">Too few stories have topics, or no topic has two stories.</exception>
    public TopicTraining Train(
        IEnumerable<RawStory> stories, IProgress<TopicTrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stories);
        var reader = new TrainingReader(_threads, cancellationToken);
        var read = reader.Read(stories, progress);
        var labelled = read.Count(s => s.Topics.Length > 0);
        if (labelled < FewestStories)
            throw new TopicTrainingException($"{labelled} of {reader.Seen} stories have topics: too few to learn from, which takes {FewestStories}, and {FewStories} to be of use.");
        var set = new TrainingSet(read);
        if (set.Labels.Length == 0)
            throw new TopicTrainingException("No topic has two stories: there is nothing to learn.");
        var learner = new LabelLearner(set, _threads, cancellationToken);
        var (cost, heldOut) = Validate(set, learner, progress);
        var all = Enumerable.Range(0, set.Rows.Count).ToArray();
        var decision = DecisionLearner.Learn(set, all, heldOut.ByRow);
        progress?.Report(new TopicTrainingProgress(TopicTrainingStage.Learning, 0, 1));
        var weights = Weights(set, learner, all, cost);
        var accuracy = Accuracy(set, heldOut);
        return new TopicTraining
        {
            Model = new TopicModel(set.Labels, weights, decision),
            Stories = reader.Seen,
            Labelled = labelled,
            RareLabels = set.RareLabels,
            MicroF1 = accuracy.MicroF1,
            MacroF1 = accuracy.MacroF1,
        };
    }

    private static (double Cost, HeldOutScores Scores) Validate(TrainingSet set, LabelLearner learner, IProgress<TopicTrainingProgress>? progress)
    {
        var tried = set.Rows.Count > ManyRows ? HeldOutScores.Folds / 2 : HeldOutScores.Folds;
        var costs = (long)set.Rows.Count * set.Labels.Length > ManyDecisions ? [1] : s_costs;
        var steps = costs.Length * tried + HeldOutScores.Folds - tried;
        var step = 0;
        var best = (Cost: 0.0, F1: -1.0, Scores: new HeldOutScores(set, learner));
        foreach (var cost in costs)
        {
            var scores = new HeldOutScores(set, learner);
            for (var fold = 0; fold < tried; fold++)
                Add(scores, fold, cost);
            var rows = Enumerable.Range(0, set.Rows.Count).Where(r => HeldOutScores.FoldOf(r) < tried).ToList();
            var decision = DecisionLearner.Learn(set, rows, scores.ByRow);
            var f1 = DecisionLearner.Judge(set, rows, scores.ByRow, decision, new LabelAccuracy(set.Labels.Length, 0)).MicroF1;
            if (f1 > best.F1)
                best = (cost, f1, scores);
        }
        for (var fold = tried; fold < HeldOutScores.Folds; fold++)
            Add(best.Scores, fold, best.Cost);
        return (best.Cost, best.Scores);

        void Add(HeldOutScores scores, int fold, double cost)
        {
            progress?.Report(new TopicTrainingProgress(TopicTrainingStage.Validating, step++, steps));
            scores.Add(fold, cost);
        }
    }

    /// <summary>Decisions are learned from one half of the held-out scores and judged on the other.</summary>
    private static LabelAccuracy Accuracy(TrainingSet set, HeldOutScores heldOut)
    {
        var accuracy = new LabelAccuracy(set.Labels.Length, set.Unlearned);
        for (var half = 0; half < 2; half++)
        {
            var learned = Enumerable.Range(0, set.Rows.Count).Where(r => r / HeldOutScores.Folds % 2 == half).ToList();
            var judged = Enumerable.Range(0, set.Rows.Count).Where(r => r / HeldOutScores.Folds % 2 != half);
            DecisionLearner.Judge(set, judged, heldOut.ByRow, DecisionLearner.Learn(set, learned, heldOut.ByRow), accuracy);
        }
        return accuracy;
    }

    private static LabelWeights Weights(TrainingSet set, LabelLearner learner, int[] rows, double cost)
    {
        var byLabel = new (int Feature, float Weight)[set.Labels.Length][];
        var biases = new float[set.Labels.Length];
        learner.Learn(rows, cost, (label, svm) =>
        {
            var least = svm.Weights.Max(Math.Abs) * LeastWeight;
            byLabel[label] = [.. svm.Weights.Select((w, f) => (f, w)).Where(p => p.w != 0 && Math.Abs(p.w) >= least)];
            biases[label] = svm.Bias;
        });
        var starts = new int[set.Keys.Length + 1];
        foreach (var weights in byLabel)
            foreach (var (feature, _) in weights)
                starts[feature + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        var (labels, values, next) = (new ushort[starts[^1]], new float[starts[^1]], starts.ToArray());
        for (var label = 0; label < byLabel.Length; label++)
            foreach (var (feature, weight) in byLabel[label])
            {
                labels[next[feature]] = (ushort)label;
                values[next[feature]++] = weight;
            }
        return new LabelWeights(set.Keys, set.Rareness, starts, labels, values, biases);
    }
}
