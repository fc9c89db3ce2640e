namespace NewsSearch.Analysis.Stemming;

/// <summary>
/// The stem of a term, the same for stories and for queries: which language's rules apply is told by its script, as a query
/// has no language. Russian for Cyrillic, the list of English for everything else, which leaves what it lacks as written.
/// Thread-safe.
/// </summary>
internal static class WordStems
{
    /// <summary>The stem of a folded term: the term itself unless it is joined to others.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> foldedTerm) =>
        IsCyrillic(foldedTerm) ? RussianStemmer.Shared.Stem(foldedTerm) : EnglishStemmer.Shared.Stem(foldedTerm);

    /// <summary>True when the stem differs from the term; otherwise the stem given is the term.</summary>
    public static bool TryStem(ReadOnlySpan<char> foldedTerm, out ReadOnlySpan<char> stem)
    {
        stem = Stem(foldedTerm);
        return !stem.SequenceEqual(foldedTerm);
    }

    /// <summary>The written forms that a stem may stand for, the stem itself first. Not every one need be a word.</summary>
    public static IReadOnlyList<string> FormsOf(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        return IsCyrillic(stem) ? RussianStemmer.Shared.FormsOf(stem) : EnglishStemmer.Shared.FormsOf(stem);
    }

    private static bool IsCyrillic(ReadOnlySpan<char> term) => term.Length > 0 && term[0] is >= '\u0400' and <= '\u052F';
}
