namespace NewsSearch.Analysis.Terms;

/// <summary>Whole values as terms: their words, folded, with one space between, so that case, accents and punctuation do not count.</summary>
internal static class Keywords
{
    public static string Fold(string value)
    {
        var words = string.Join(' ', TextAnalyzer.Analyze(value).Terms());
        // A value of signs alone is still a value.
        return words.Length > 0 ? words : value.Trim();
    }
}
