using System.Text.RegularExpressions;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Matching.Expansion;

/// <summary>Tells which terms a wildcard, fuzzy word or regular expression means.</summary>
/// <param name="Prefix">What every such term starts with; the walk through the dictionary starts there.</param>
/// <param name="Accepts">Whether a term with that prefix is meant.</param>
internal sealed record TermPattern(string Prefix, Func<string, bool> Accepts)
{
    /// <summary><c>*</c> stands for any characters, <c>?</c> for one.</summary>
    public static TermPattern Wildcard(string pattern)
    {
        var folded = Fold(pattern);
        var literal = folded.AsSpan().IndexOfAny('*', '?');
        return new TermPattern(literal < 0 ? folded : folded[..literal], term => Wildcards.Match(folded, term));
    }

    /// <summary>Terms that a number of added, dropped, changed or swapped letters away; the first letter must be right.</summary>
    public static TermPattern Fuzzy(string word, int edits)
    {
        var folded = TextAnalyzer.Analyze(word) is { Count: > 0 } words ? words.Term(0).ToString() : word;
        return new TermPattern(folded[..Math.Min(1, folded.Length)], term => EditDistance.IsWithin(folded, term, edits));
    }

    /// <summary>Null where the expression is wrong or too large.</summary>
    public static TermPattern? Regular(string expression)
    {
        try
        {
            // Linear in the term whatever the expression; refuses one whose automaton would be too large.
            var regex = new Regex("^(?:" + expression + ")$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return new TermPattern("", regex.IsMatch);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Folds the letters between the signs.</summary>
    private static string Fold(string pattern)
    {
        var folded = new System.Text.StringBuilder(pattern.Length);
        foreach (var c in TermFolding.Fold(WordBoundaries.Letters(pattern, dotted: false)))
            folded.Append(c);
        return folded.ToString();
    }
}
