namespace NewsSearch.Analysis.Names;

/// <summary>Words of English without other forms, which are no names: most, that. Thread-safe.</summary>
internal static class OrdinaryWords
{
    private static readonly Lazy<HashSet<string>> s_words = new(() =>
        EmbeddedText.Lines("Analysis.Names.ordinary-words.txt").SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a folded word is listed.</summary>
    public static bool Contains(string word) => s_words.Value.Contains(word);
}
