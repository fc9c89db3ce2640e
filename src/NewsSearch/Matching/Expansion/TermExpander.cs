using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Positions;
using NewsSearch.Querying;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Matching.Expansion;

/// <summary>The terms of the index that a wildcard, fuzzy word or regular expression means, the most frequent if they are many.</summary>
internal sealed class TermExpander(Vocabulary vocabulary, CompilationNotes notes, SearchBudget budget)
{
    /// <summary>What a word that was found takes besides its letters.</summary>
    private const int BytesAWord = 100;

    private readonly int _most = Math.Max(1, budget.Limits.Expansions);

    public IReadOnlyList<SlotTerm> Expand(QueryNode node, SearchScope scope) =>
        [.. Expand(node, TermPattern.Of(node), [.. scope.Channels.Select(c => c.Field).Distinct()]).Select(t => new SlotTerm(t))];

    /// <summary>The same over fields of whole values, most frequent first.</summary>
    public IReadOnlyList<string> Expand(QueryNode node, TermPattern? pattern, IReadOnlyList<string> fields)
    {
        if (pattern is null)
        {
            notes.AddNotice($"The expression '{node}' is wrong or too large, so it matches nothing.");
            return [];
        }
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in fields)
            foreach (var (term, documents) in vocabulary.Meant(field, pattern))
            {
                if (!budget.MayExpand(BytesAWord + 2 * term.Length))
                    break;
                found[term] = found.GetValueOrDefault(term) + documents;
            }
        if (found.Count > _most)
            notes.AddNotice(FormattableString.Invariant($"'{node}' stands for {found.Count} words; the {_most} most frequent were looked for."));
        if (found.Count == 0)
            notes.AddNotice($"Nothing in this index fits '{Excerpt.Of(node.ToString())}'.");
        var kept = found.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(_most).ToList();
        notes.AddPart(node.Source.Start, [.. kept.Select(t => t.Key).Take(10)], kept.Count == 0 ? 0 : kept.Max(t => t.Value));
        return [.. kept.Select(t => t.Key)];
    }
}
