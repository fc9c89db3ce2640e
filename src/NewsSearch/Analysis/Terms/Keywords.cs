namespace NewsSearch.Analysis.Terms;

/// <summary>Whole values as terms: their words, folded, with one space between, so that case, accents and punctuation do not count.</summary>
internal static class Keywords
{
    /// <summary>Characters of a value for which a thread keeps room.</summary>
    private const int Longest = 1_024;

    [ThreadStatic]
    private static AnalyzedText? t_words;

    public static string Fold(string value)
    {
        var words = value.Length > Longest ? TextAnalyzer.Analyze(value) : Analyzed(value);
        // A value of signs alone is still a value.
        if (words.Count == 0)
            return value.Trim();
        var length = words.Count - 1;
        for (var i = 0; i < words.Count; i++)
            length += words.Term(i).Length;
        return string.Create(length, words, static (folded, words) =>
        {
            for (int i = 0, at = 0; i < words.Count; i++)
            {
                if (i > 0)
                    folded[at++] = ' ';
                words.Term(i).CopyTo(folded[at..]);
                at += words.Term(i).Length;
            }
        });
    }

    private static AnalyzedText Analyzed(string value)
    {
        var words = t_words ??= new AnalyzedText();
        TextAnalyzer.Analyze(value, words);
        return words;
    }
}
