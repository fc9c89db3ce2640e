using NewsSearch.Analysis.Names;

namespace NewsSearch.Analysis.People;

/// <summary>
/// What all spellings of a name share: Zelensky, Zelenskyy and Зеленский are <c>zelenski</c>. By rule from the Latin spelling
/// of wires, and by the lists of <see cref="SpellingVariants"/>. Takes folded words; thread-safe.
/// </summary>
internal static class NameSkeleton
{
    private static readonly Lazy<RewriteRules> s_rules = new(() => RewriteRules.Load("name-skeleton.txt"));

    /// <summary>The key of a name; of listed spellings the first in order, whichever was given.</summary>
    public static string Of(string word)
    {
        var key = ByRule(word);
        foreach (var listed in SpellingVariants.Of(word))
            if (ByRule(listed) is var other && string.CompareOrdinal(other, key) < 0)
                key = other;
        return key;
    }

    /// <summary>The name in Latin letters as wires spell it most.</summary>
    public static string Latin(string word) =>
        WireTransliteration.IsCyrillic(word) && WireTransliteration.ToLatin(word) is [var usual, ..] ? usual : word;

    private static string ByRule(string word) => Latin(word) is var latin && s_rules.Value.Rewrite(latin, 1) is [var key, ..] ? key : latin;
}
