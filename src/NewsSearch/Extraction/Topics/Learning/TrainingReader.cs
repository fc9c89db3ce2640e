using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Heads;
using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>
/// Reads stories for training, several at a time, by the same rules as extraction. Of more stories than
/// <see cref="MostStories"/> a sample stays that their order has no part in: memory is bounded.
/// </summary>
internal sealed class TrainingReader(int threads, CancellationToken cancellationToken)
{
    /// <summary>About 150 MB of newspaper stories.</summary>
    public const int MostStories = 200_000;

    private const int ChunkSize = 512;

    /// <summary>More labels on a story are a list of something, not what it is about.</summary>
    private const int MostTopics = 256;

    [ThreadStatic]
    private static StoryFeatures? t_features;

    private readonly IExtractor[] _extractors = [new HeadExtractor(), new DatelineExtractor()];

    /// <summary>Stories that came, those outside the sample too.</summary>
    public int Seen { get; private set; }

    /// <summary>The stories in the order of their hashes.</summary>
    public List<TrainingStory> Read(IEnumerable<RawStory> stories, IProgress<TopicTrainingProgress>? progress)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        var kept = new List<TrainingStory>();
        foreach (var chunk in stories.Chunk(ChunkSize))
        {
            var read = new TrainingStory[chunk.Length];
            Parallel.For(0, chunk.Length, options, i => read[i] = Read(chunk[i]));
            kept.AddRange(read);
            Seen += chunk.Length;
            if (kept.Count >= 2 * MostStories)
                Trim(kept);
            progress?.Report(new TopicTrainingProgress(TopicTrainingStage.Reading, Seen, 0));
        }
        Trim(kept);
        return kept;
    }

    private static void Trim(List<TrainingStory> stories)
    {
        stories.Sort((a, b) => a.Hash.CompareTo(b.Hash));
        if (stories.Count > MostStories)
            stories.RemoveRange(MostStories, stories.Count - MostStories);
    }

    private TrainingStory Read(RawStory story)
    {
        var draft = new ArticleDraft(story);
        foreach (var extractor in _extractors)
            extractor.Extract(draft);
        var features = t_features ??= new StoryFeatures();
        features.Read(TopicText.Of(draft));
        var all = features.All;
        var (keys, counts) = (new ulong[all.Length], new int[all.Length]);
        for (var i = 0; i < all.Length; i++)
            (keys[i], counts[i]) = (all[i].Key, all[i].Count);
        Array.Sort(keys, counts);
        string[] topics = [.. story.Topics.Where(t => !string.IsNullOrWhiteSpace(t)).Distinct().Order(StringComparer.Ordinal).Take(MostTopics)];
        return new TrainingStory(keys, counts, topics, HashOf(keys, counts, topics));
    }

    private static ulong HashOf(ulong[] keys, int[] counts, string[] topics)
    {
        var hash = FeatureKey.Of("");
        for (var i = 0; i < keys.Length; i++)
            hash = FeatureKey.InHeadline(hash ^ keys[i] ^ (uint)counts[i]);
        foreach (var topic in topics)
            hash = FeatureKey.InHeadline(hash ^ FeatureKey.Of(topic));
        return hash;
    }
}
