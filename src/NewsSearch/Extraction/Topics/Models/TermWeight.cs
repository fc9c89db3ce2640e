namespace NewsSearch.Extraction.Topics.Models;

/// <summary>How much a word of a story counts: tf-idf, the same in training and afterwards.</summary>
internal static class TermWeight
{
    private static readonly float[] s_frequencies = [.. Enumerable.Range(0, 64).Select(n => n == 0 ? 0 : (float)(1 + Math.Log(n)))];

    /// <summary>(1 + ln count) x rareness.</summary>
    public static float Of(int count, float rareness) =>
        (count < s_frequencies.Length ? s_frequencies[count] : (float)(1 + Math.Log(count))) * rareness;

    /// <summary>ln((N + 1) / df).</summary>
    public static float Rareness(int stories, int storiesWithIt) => (float)Math.Log((stories + 1.0) / storiesWithIt);
}
