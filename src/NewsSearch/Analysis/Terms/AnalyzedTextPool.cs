using System.Collections.Concurrent;

namespace NewsSearch.Analysis.Terms;

/// <summary>
/// Room for the words of texts, to be filled again and again: a seventh of what indexing a story allocates, and as much of
/// what a page of hits does. Thread-safe.
/// </summary>
internal static class AnalyzedTextPool
{
    /// <summary>More than wait to be written at a time.</summary>
    private const int Most = 128;

    /// <summary>In words; room for a longer text is let go.</summary>
    private const int LongestText = 8_192;

    private static readonly ConcurrentBag<AnalyzedText> s_free = [];

    public static AnalyzedText Rent() => s_free.TryTake(out var free) ? free : new AnalyzedText();

    /// <summary>Gives room back; whoever still reads it reads another story's words.</summary>
    public static void Return(AnalyzedText text)
    {
        if (s_free.Count < Most && text.Count <= LongestText)
            s_free.Add(text);
    }
}
