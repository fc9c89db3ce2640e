using System.Collections.Frozen;

namespace NewsSearch.Analysis.Terms;

/// <summary>Acronyms that fold to ordinary words, and their other spellings: US and USA. Thread-safe.</summary>
internal static class Acronyms
{
    private static readonly string[][] s_lines =
        [.. EmbeddedText.Lines("Analysis.Terms.acronyms.txt").Select(line => line.Split(' '))];

    private static readonly FrozenDictionary<string, string[]> s_spellings =
        s_lines.ToFrozenDictionary(words => words[0].TrimEnd('*'), words => words[1..]);

    private static readonly FrozenSet<string> s_ordinary =
        s_lines.Select(words => words[0]).Where(word => word[^1] != '*').ToFrozenSet();

    /// <summary>Whether the folded form is an ordinary word too, so that only capitals or full stops tell the acronym.</summary>
    public static bool IsOrdinaryWord(string term) => s_ordinary.Contains(term);

    /// <summary>Whether a folded word is known as an acronym.</summary>
    /// <param name="term">Folded.</param>
    /// <param name="others">Its other spellings, folded.</param>
    public static bool TryGet(string term, out IReadOnlyList<string> others)
    {
        var found = s_spellings.TryGetValue(term, out var spellings);
        others = spellings ?? [];
        return found;
    }
}
