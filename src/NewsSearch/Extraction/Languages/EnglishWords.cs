using NewsSearch.Analysis.Stemming;

namespace NewsSearch.Extraction.Languages;

/// <summary>
/// A last look at a text without telling words, most often a headline ("ZINC SUPPLY SHORTFALL SEEN"): for English alone there
/// is a list of nearly all words, the stemmer's.
/// </summary>
internal static class EnglishWords
{
    private const int MostWords = 24;
    private const int FewestKnown = 3;
    private const int Shortest = 3;
    private const int Longest = 24;

    /// <summary>Whether most of the words that <paramref name="text"/> begins with are English.</summary>
    public static bool Fill(ReadOnlySpan<char> text)
    {
        Span<char> small = stackalloc char[Longest];
        int words = 0, known = 0;
        for (var at = 0; at < text.Length && at < MostWords * Longest && words < MostWords;)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at - start >= Shortest)
            {
                words++;
                if (at - start <= Longest && EnglishStemmer.Shared.Knows(small[..text[start..at].ToLowerInvariant(small)]))
                    known++;
            }
            if (at == start)
                at++;
        }
        return known >= FewestKnown && 2 * known > words;
    }
}
