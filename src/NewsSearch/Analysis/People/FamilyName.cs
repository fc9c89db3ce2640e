using NewsSearch.Analysis.Terms;

namespace NewsSearch.Analysis.People;

/// <summary>Which word of a name is the family name. Thread-safe.</summary>
internal static class FamilyName
{
    /// <summary>
    /// The position of the family name; -1 of no words. The last word but for Jr. and the like; the first, where a patronymic
    /// stands last: Лавров Сергей Викторович.
    /// </summary>
    public static int IndexIn(AnalyzedText words)
    {
        var last = words.Count - 1;
        // Reuben Mark is no Mark IV.
        while ((last > 1 && IsSuffix(words.Term(last))) || (last == 1 && words.Term(1) is "jr" or "sr"))
            last--;
        return last >= 2 && IsPatronymic(words.Term(last)) && !IsPatronymic(words.Term(last - 1)) ? 0 : last;
    }

    /// <summary>Jr., III.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => word is "jr" or "sr" or "ii" or "iii" or "iv";

    private static bool IsPatronymic(ReadOnlySpan<char> word) =>
        word.EndsWith("ovich") || word.EndsWith("evich") || word.EndsWith("ovna") || word.EndsWith("evna")
        || word.EndsWith("ович") || word.EndsWith("евич") || word.EndsWith("овна") || word.EndsWith("евна");
}
