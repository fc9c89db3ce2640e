using System.Text.RegularExpressions;
using NewsSearch.Analysis.Terms;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Matching.Expansion;

/// <summary>Tells which terms a wildcard, fuzzy word or regular expression means.</summary>
/// <param name="Prefix">What every such term starts with; the walk through the dictionary starts there.</param>
/// <param name="Accepts">Whether a term with that prefix is meant.</param>
/// <param name="Suffix">What every such term ends with, as far as that is known.</param>
internal sealed record TermPattern(string Prefix, Func<ReadOnlySpan<char>, bool> Accepts, string Suffix = "")
{
    /// <summary><c>*</c> stands for any characters, <c>?</c> for one.</summary>
    public static TermPattern Wildcard(string pattern) => OfSigns(Fold(pattern));

    /// <summary>The same for whole values, whose words stand one space apart; ids are kept as they came.</summary>
    public static TermPattern Value(string pattern, bool asItCame) => OfSigns(asItCame ? pattern : Fold(pattern).Replace('-', ' '));

    /// <summary>What a node that stands for several terms means; null where it is wrong or too large.</summary>
    public static TermPattern? Of(QueryNode node) => node switch
    {
        WildcardNode wildcard => Wildcard(wildcard.Pattern),
        FuzzyNode fuzzy => Fuzzy(fuzzy.Text, fuzzy.Edits),
        RegexNode regex => Regular(regex.Pattern),
        _ => null,
    };

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
            return new TermPattern("", term => regex.IsMatch(term));
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

    private static TermPattern OfSigns(string pattern)
    {
        var first = pattern.AsSpan().IndexOfAny('*', '?');
        return new TermPattern(
            first < 0 ? pattern : pattern[..first], term => Wildcards.Match(pattern, term), pattern[(pattern.AsSpan().LastIndexOfAny('*', '?') + 1)..]);
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
