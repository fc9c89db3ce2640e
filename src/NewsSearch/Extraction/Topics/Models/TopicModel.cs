using NewsSearch.Articles;

namespace NewsSearch.Extraction.Topics.Models;

/// <summary>
/// Gives stories the labels that editors would: one linear classifier a label over the words of headline and text, and a
/// judgement over what all of them say. Made by <see cref="Learning.TopicTrainer"/>, or loaded from a file. Immutable, safe
/// from any number of threads.
/// </summary>
public sealed class TopicModel
{
    [ThreadStatic]
    private static TopicScores? t_scores;

    internal TopicModel(string[] labels, LabelWeights weights, LabelDecision decision)
    {
        (Labels, Weights, Decision) = (labels, weights, decision);
        Features = new KeyTable(weights.Keys.Length);
        for (var i = 0; i < weights.Keys.Length; i++)
            Features.GetOrAdd(weights.Keys[i], i);
    }

    /// <summary>The labels that it knows, in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Stories it was trained on.</summary>
    public int Stories => Decision.Statistics.Stories;

    internal LabelWeights Weights { get; }

    internal LabelDecision Decision { get; }

    internal KeyTable Features { get; }

    /// <summary>Loads a model from a file; about a millisecond for 100 kB.</summary>
    /// <exception cref="TopicModelException">The file is damaged, or no model of topics, or of a later version.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static TopicModel Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenRead(path);
        if (file.Length > TopicModelFile.LargestSize)
            throw new TopicModelException($"{path} is no topic model: it is larger than any.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return TopicModelFile.Read(bytes, path);
    }

    /// <summary>Writes the model to a file, whole or not at all; an earlier one is replaced.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var bytes = TopicModelFile.Write(this);
        var unfinished = path + ".unfinished";
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The topics of a story, likeliest first, each with the words that weighed most.</summary>
    internal List<Topic> Predict(in TopicText story)
    {
        var scores = t_scores ??= new TopicScores();
        scores.Read(this, story);
        var topics = new List<Topic>();
        if (!scores.HasWords)
            return topics;
        foreach (var (label, odds) in Decision.Choose(Decision.Judge(scores.Scores)))
            topics.Add(new Topic(
                Labels[label], Labels[label], TopicSource.Model, Math.Round(LabelDecision.Sigmoid(odds), 3), scores.EvidenceFor(this, label, story)));
        return topics;
    }
}
