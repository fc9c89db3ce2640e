namespace NewsSearch.Analysis.People;

/// <summary>Given names by what their spellings, and the short forms that news uses, share: Jim and James. Thread-safe.</summary>
internal static class GivenNames
{
    private static readonly Lazy<Dictionary<string, (string Key, string Initials)>> s_names = new(Load);

    /// <summary>A folded given name, or an initial.</summary>
    public static NameWord Of(string word)
    {
        var latin = NameSkeleton.Latin(word);
        if (word.Length == 1)
            return new NameWord(word, latin, IsInitial: true);
        var key = NameSkeleton.Of(word);
        return s_names.Value.TryGetValue(key, out var listed)
            ? new NameWord(listed.Key, listed.Initials, false)
            : new NameWord(key, latin[0] == word[0] ? latin[..1] : $"{latin[0]}{word[0]}", false);
    }

    private static Dictionary<string, (string Key, string Initials)> Load()
    {
        var names = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("Analysis.People.given-names.txt"))
        {
            var spellings = line.Split(' ');
            var initials = string.Concat(spellings.Select(s => s[0]).Distinct());
            foreach (var spelling in spellings)
                names.TryAdd(NameSkeleton.Of(spelling), (spellings[0], initials));
        }
        return names;
    }
}
