using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Positions;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Matching.Expansion;

/// <summary>The terms of the index that a wildcard, fuzzy word or regular expression means, the most frequent if they are many.</summary>
internal sealed class TermExpander(Vocabulary vocabulary, CompilationNotes notes)
{
    /// <summary>Terms that one pattern may stand for.</summary>
    public const int MostTerms = 256;

    public IReadOnlyList<SlotTerm> Expand(QueryNode node, SearchScope scope)
    {
        if (PatternOf(node) is not { } pattern)
        {
            notes.AddNotice($"The expression '{node}' is wrong or too large, so it matches nothing.");
            return [];
        }
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in scope.Channels.Select(c => c.Field).Distinct())
            foreach (var term in vocabulary.StartingWith(field, pattern.Prefix))
                if (pattern.Accepts(term))
                    found[term] = found.GetValueOrDefault(term) + vocabulary.DocumentFrequency(field, term);
        if (found.Count > MostTerms)
            notes.AddNotice($"'{node}' stands for {found.Count} words; the {MostTerms} most frequent were looked for.");
        var kept = found.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(MostTerms).ToList();
        notes.AddPart(node.Source.Start, [.. kept.Select(t => t.Key).Take(10)], kept.Count == 0 ? 0 : kept.Max(t => t.Value));
        return [.. kept.Select(t => new SlotTerm(t.Key))];
    }

    private static TermPattern? PatternOf(QueryNode node) => node switch
    {
        WildcardNode wildcard => TermPattern.Wildcard(wildcard.Pattern),
        FuzzyNode fuzzy => TermPattern.Fuzzy(fuzzy.Text, fuzzy.Edits),
        RegexNode regex => TermPattern.Regular(regex.Pattern),
        _ => null,
    };
}
