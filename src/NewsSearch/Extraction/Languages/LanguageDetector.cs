using NewsSearch.Analysis.Languages;

namespace NewsSearch.Extraction.Languages;

/// <summary>
/// The language of a story, from its script, its frequent words, the endings of the others and its letters. Thread-safe;
/// takes no memory.
/// </summary>
/// <remarks>
/// Reads the first <see cref="Reach"/> characters of the body, or fewer where they leave no doubt (32 words of plain
/// English), and the headline after it where they do. Models of letter sequences, learned from texts, were the road not
/// taken: several hundred kilobytes for fifty languages, and more for short texts in capitals.
/// </remarks>
internal static class LanguageDetector
{
    /// <summary>Characters of a text that are looked at.</summary>
    public const int Reach = 3_000;

    /// <summary>Letters in another script than a language has, before its tag is not believed; and twice as many as in its own.</summary>
    private const int Contradicting = 24;

    /// <summary>
    /// The primary tag (BCP 47) of a story's language: the one its record gives, unless the text is plainly in a script
    /// that this language is not written in; else the one that the text is in; "und" where that cannot be told.
    /// </summary>
    /// <param name="given">The tag as it came.</param>
    /// <param name="body">The text behind the dateline.</param>
    /// <param name="headline">Read where the body does not tell.</param>
    public static string Detect(string? given, ReadOnlySpan<char> body, ReadOnlySpan<char> headline)
    {
        var tally = new LanguageTally(stackalloc int[64], stackalloc int[WritingSystems.Count]);
        var primary = LanguageTags.Primary(given);
        if (!tally.Read(Beginning(body)))
            tally.Read(Beginning(headline));
        if (primary is not null && !IsContradicted(primary, tally))
            return primary;
        var language = tally.Language();
        return language == LanguageTags.Undetermined && tally.MainSystem() == WritingSystem.Latin && (EnglishWords.Fill(body) || EnglishWords.Fill(headline))
            ? "en" : language;
    }

    private static bool IsContradicted(string primary, in LanguageTally tally)
    {
        var main = tally.MainSystem();
        var fitting = 0;
        // Ideographs beside kana are Japanese.
        for (var system = WritingSystem.Latin; (int)system < WritingSystems.Count; system++)
            if (!(main == WritingSystem.Kana && system == WritingSystem.Han) && LanguageTables.Shared.MayBeWrittenIn(primary, system))
                fitting += tally.LettersIn(system);
        if (LanguageTables.Shared.MayBeWrittenIn(primary, main))
            return false;
        var most = tally.LettersIn(main);
        return most >= Contradicting && most > 2 * fitting;
    }

    private static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, Reach)];
}
