using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Presentation;

/// <summary>Shows what becomes of a text in the index: the same for stories and for queries.</summary>
public static class TextAnalysis
{
    /// <summary>The words of a text in order. Linear in its length; any text will do.</summary>
    public static IReadOnlyList<AnalyzedTerm> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = TextAnalyzer.Analyze(text);
        var terms = new AnalyzedTerm[words.Count];
        for (var i = 0; i < terms.Length; i++)
            terms[i] = Term(words, i);
        return terms;
    }

    private static AnalyzedTerm Term(AnalyzedText words, int position)
    {
        var token = words[position];
        var term = words.Term(position).ToString();
        var written = words.Written(position).ToString();
        var known = Acronyms.TryGet(term, out var spellings);
        var acronym = known && (token.Dotted || words.DiffersFromTerm(position) && !written.Any(char.IsLower));
        return new AnalyzedTerm(
            position, term, written, WordStems.Stem(term).ToString(), token.Start, token.End, token.Joined, acronym ? spellings : [], acronym);
    }
}
