namespace NewsSearch.Analysis.Names;

/// <summary>
/// Names whose spellings must be known one by one: Gaddafi and Qaddafi, Peking and Beijing, Трамп and Trump. Takes and gives
/// folded words. Thread-safe.
/// </summary>
internal static class SpellingVariants
{
    private static readonly string[] s_files = ["spelling-variants.txt", "place-names.txt", "agency-names.txt"];

    // Not frozen: a command line asks for a handful of words, and freezing costs more than they do.
    private static readonly Lazy<Dictionary<string, string[]>> s_groups = new(Load);

    /// <summary>The other spellings of a listed name; none of a word that is not listed.</summary>
    public static IEnumerable<string> Of(string word) =>
        s_groups.Value.TryGetValue(word, out var group) ? group.Where(other => other != word) : [];

    /// <summary>The groups as they are listed.</summary>
    public static IEnumerable<string[]> Groups() =>
        s_files.SelectMany(file => EmbeddedText.Lines("Analysis.Names." + file)).Select(line => line.Split(' '));

    private static Dictionary<string, string[]> Load()
    {
        var groups = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var group in Groups())
            foreach (var word in group)
                groups[word] = groups.TryGetValue(word, out var others) ? [.. others.Union(group)] : group;
        return groups;
    }
}
