namespace NewsSearch.Analysis.Names;

/// <summary>Spellings of a name in the other script. Thread-safe.</summary>
internal static class NameSpellings
{
    /// <summary>The shortest spelling that is made by rule; a listed one may be shorter.</summary>
    private const int Shortest = 3;

    /// <summary>
    /// Spellings of a folded word in the other script, each with its listed variants, the likeliest first. Rules know no
    /// names: some are other words, most are none at all, and whoever asks keeps what occurs.
    /// </summary>
    public static IEnumerable<string> ByRule(string word)
    {
        if (word.Length < Shortest)
            return [];
        var spellings = WireTransliteration.IsCyrillic(word) ? WireTransliteration.ToLatin(word)
            : IsPlainLatin(word) ? WireTransliteration.ToCyrillic(word)
            : [];
        return spellings.Where(s => s.Length >= Shortest).SelectMany(s => SpellingVariants.Of(s).Prepend(s)).Distinct();
    }

    private static bool IsPlainLatin(string word) => !word.AsSpan().ContainsAnyExceptInRange('a', 'z');
}
