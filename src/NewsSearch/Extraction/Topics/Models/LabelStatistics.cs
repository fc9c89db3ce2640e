namespace NewsSearch.Extraction.Topics.Models;

/// <summary>How often labels came in training, alone and together. Immutable, thread-safe.</summary>
internal sealed class LabelStatistics
{
    /// <summary>Stories' worth of belief that two labels have nothing to do with each other.</summary>
    private const double Doubt = 2;

    private readonly Dictionary<long, int> _together;

    /// <param name="stories">Stories of the training.</param>
    /// <param name="counts">Stories of each label.</param>
    /// <param name="together">Stories of two labels; by <see cref="PairOf"/>.</param>
    public LabelStatistics(int stories, int[] counts, Dictionary<long, int> together)
    {
        (Stories, Counts, _together) = (stories, counts, together);
    }

    public int Stories { get; }

    public int[] Counts { get; }

    public IEnumerable<(int First, int Second, int Count)> Together =>
        _together.OrderBy(p => p.Key).Select(p => ((int)(p.Key >> 32), (int)(uint)p.Key, p.Value));

    public static long PairOf(int first, int second) => ((long)Math.Min(first, second) << 32) | (uint)Math.Max(first, second);

    /// <summary>Counts the labels of stories.</summary>
    public static LabelStatistics Of(IReadOnlyCollection<int[]> stories, int labels)
    {
        var counts = new int[labels];
        var together = new Dictionary<long, int>();
        foreach (var story in stories)
            for (var i = 0; i < story.Length; i++)
            {
                counts[story[i]]++;
                // A story of hundreds of labels says little on any two of them, and costs their square.
                for (var j = i + 1; j < Math.Min(story.Length, 32); j++)
                    together[PairOf(story[i], story[j])] = together.GetValueOrDefault(PairOf(story[i], story[j])) + 1;
            }
        return new LabelStatistics(stories.Count, counts, together);
    }

    /// <summary>P(label | other), drawn towards P(label).</summary>
    public double Given(int label, int other) =>
        (_together.GetValueOrDefault(PairOf(label, other)) + Doubt * Counts[label] / Math.Max(1, Stories)) / (Counts[other] + Doubt);
}
