using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;

namespace NewsSearch.Engine;

/// <summary>How a query was understood, with the forms that each word was looked for in.</summary>
internal static class UnderstoodLine
{
    public static string Of(QueryNode tree, IEnumerable<QueryPart> parts, bool withCounts)
    {
        var byStart = parts.GroupBy(p => p.Start).ToDictionary(g => g.Key, g => g.First());
        return Understood.Describe(tree, node => byStart.TryGetValue(node.Source.Start, out var part) ? Note(part, withCounts) : null);
    }

    private static string? Note(QueryPart part, bool withCounts)
    {
        var forms = part.Forms.Count > 1 ? string.Join(", ", part.Forms) : null;
        return withCounts ? FormattableString.Invariant($"{forms}{(forms is null ? "" : ": ")}{part.Documents}") : forms;
    }
}
