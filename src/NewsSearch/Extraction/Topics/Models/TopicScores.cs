namespace NewsSearch.Extraction.Topics.Models;

/// <summary>What a model's classifiers say of one story, and why. Reusable; one thread at a time.</summary>
internal sealed class TopicScores
{
    /// <summary>Words of evidence, and the share of all that speaks for a label below which a word is none.</summary>
    private const int MostEvidence = 5;
    private const float LeastEvidence = 0.04f;

    /// <summary>A story of more distinct words lends its room to no later one.</summary>
    private const int LargestKept = 4_096;

    private readonly StoryFeatures _features = new();
    private (int Feature, float Value, int Place)[] _known = [];
    private int _count;
    private LabelScore[] _scores = [];

    public bool HasWords => _count > 0;

    /// <summary>The score of every label.</summary>
    public ReadOnlySpan<LabelScore> Scores => _scores;

    public void Read(TopicModel model, in TopicText story)
    {
        _features.Read(story);
        Weigh(model);
        var weights = model.Weights;
        if (_scores.Length != weights.Biases.Length)
            _scores = new LabelScore[weights.Biases.Length];
        for (var label = 0; label < _scores.Length; label++)
            _scores[label] = new LabelScore(label, weights.Biases[label]);
        foreach (var (feature, value, _) in _known.AsSpan(0, _count))
            for (var i = weights.Starts[feature]; i < weights.Starts[feature + 1]; i++)
            {
                ref var score = ref _scores[weights.Labels[i]];
                score = score with { Score = score.Score + weights.Weights[i] * value };
            }
    }

    /// <summary>The words, as the story has them first, that added most to the score of a label.</summary>
    public List<string> EvidenceFor(TopicModel model, int label, in TopicText story)
    {
        var weights = model.Weights;
        var added = new Dictionary<ulong, (float Weight, int Place)>();
        var all = 0f;
        foreach (var (feature, value, place) in _known.AsSpan(0, _count))
        {
            var weight = weights.Of(feature, label) * value;
            if (weight <= 0)
                continue;
            all += weight;
            var stem = _features.All[place].Stem;
            added[stem] = added.TryGetValue(stem, out var before) ? (before.Weight + weight, Math.Min(before.Place, place)) : (weight, place);
        }
        var evidence = new List<string>(MostEvidence);
        foreach (var (weight, place) in added.Values.OrderByDescending(a => a.Weight).ThenBy(a => a.Place).Take(MostEvidence))
        {
            if (weight < LeastEvidence * all && evidence.Count > 0)
                break;
            var word = _features.All[place];
            evidence.Add(story[word.Part][word.Start..word.End]);
        }
        return evidence;
    }

    /// <summary>tf-idf, (1 + ln tf) x ln((N + 1) / df), of the words that the model knows, to unit length.</summary>
    private void Weigh(TopicModel model)
    {
        var features = _features.All;
        if (_known.Length < features.Length || _known.Length > LargestKept)
            _known = new (int, float, int)[Math.Max(256, features.Length)];
        _count = 0;
        var squares = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            var feature = model.Features.Find(features[i].Key);
            if (feature < 0)
                continue;
            var value = TermWeight.Of(features[i].Count, model.Weights.Rareness[feature]);
            squares += value * value;
            _known[_count++] = (feature, value, i);
        }
        var scale = squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0;
        foreach (ref var known in _known.AsSpan(0, _count))
            known.Value *= scale;
    }
}
