using System.Buffers;

namespace NewsSearch.Analysis.Names;

/// <summary>
/// Names between Cyrillic and the Latin spelling of English-language wires (Shoigu, Yuzhno), which is no standard: one word
/// has several spellings either way. Russian and Ukrainian; takes and gives folded words. Thread-safe.
/// </summary>
internal static class WireTransliteration
{
    /// <summary>Latin spellings that a Cyrillic word may have.</summary>
    public const int MostLatin = 8;

    /// <summary>Cyrillic words that a Latin spelling may stand for.</summary>
    public const int MostCyrillic = 16;

    /// <summary>How many of <see cref="MostCyrillic"/> are left to Ukrainian.</summary>
    private const int Ukrainian = 5;

    private static readonly SearchValues<char> s_ukrainianLetters = SearchValues.Create("іїєґ");

    private static readonly Lazy<RewriteRules> s_toLatin = new(() => RewriteRules.Load("wire-latin.txt"));
    private static readonly Lazy<RewriteRules> s_ukrainianToLatin = new(() => RewriteRules.Load("wire-latin-ukrainian.txt", "wire-latin.txt"));
    private static readonly Lazy<RewriteRules> s_toCyrillic = new(() => RewriteRules.Load("wire-cyrillic.txt"));
    private static readonly Lazy<RewriteRules> s_toUkrainian = new(() => RewriteRules.Load("wire-cyrillic-ukrainian.txt", "wire-cyrillic.txt"));

    /// <summary>Whether a word has a letter of Cyrillic.</summary>
    public static bool IsCyrillic(ReadOnlySpan<char> word) => word.ContainsAnyInRange('\u0400', '\u052F');

    /// <summary>The Latin spellings of a Cyrillic word, the usual one first.</summary>
    public static IReadOnlyList<string> ToLatin(string word) =>
        (word.AsSpan().ContainsAny(s_ukrainianLetters) ? s_ukrainianToLatin : s_toLatin).Value.Rewrite(word, MostLatin);

    /// <summary>Cyrillic words that a Latin spelling may stand for, the likeliest first. Most of them are no words at all.</summary>
    public static IReadOnlyList<string> ToCyrillic(string word) =>
    [
        .. s_toCyrillic.Value.Rewrite(word, MostCyrillic - Ukrainian)
            .Concat(s_toUkrainian.Value.Rewrite(word, MostCyrillic)).Distinct().Take(MostCyrillic),
    ];
}
