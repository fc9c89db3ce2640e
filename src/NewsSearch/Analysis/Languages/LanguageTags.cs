using System.Collections.Frozen;

namespace NewsSearch.Analysis.Languages;

/// <summary>Language tags as records carry them, made one: "en-GB", "EN_us" and "eng" are "en". Thread-safe.</summary>
internal static class LanguageTags
{
    /// <summary>What BCP 47 writes for a language that cannot be told.</summary>
    public const string Undetermined = "und";

    private const int LongestPrimary = 3;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_others =
        (from line in EmbeddedText.Lines("Analysis.Languages.language-codes.txt")
         let tags = line.Split(' ')
         from tag in tags
         select (tag, tags[0])).ToFrozenDictionary(pair => pair.tag, pair => pair.Item2, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The primary subtag, in small letters, the two-letter one where there is one; null for no tag at all and for those
    /// that name no language ("und", "mul").
    /// </summary>
    public static string? Primary(string? tag)
    {
        var trimmed = tag.AsSpan().Trim();
        var end = trimmed.IndexOfAny('-', '_');
        var primary = end < 0 ? trimmed : trimmed[..end];
        if (primary.Length is < 2 or > LongestPrimary)
            return null;
        foreach (var c in primary)
            if (!char.IsAsciiLetter(c))
                return null;
        var known = s_others.TryGetValue(primary, out var other) ? other : primary.ToString().ToLowerInvariant();
        return known == Undetermined ? null : known;
    }

    /// <summary>The whole tag as it is looked for: "pt-br" for "pt_BR".</summary>
    public static string Full(string tag) => tag.Trim().Replace('_', '-').ToLowerInvariant();
}
