using System.Globalization;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Engine;

/// <summary>How a query was understood, with the forms that each word was looked for in.</summary>
internal sealed class UnderstoodLine(QueryNode tree, IEnumerable<QueryPart> parts)
{
    private readonly Dictionary<int, QueryPart> _byStart = parts.GroupBy(p => p.Start).ToDictionary(g => g.Key, g => g.First());

    /// <summary>The line, without counts.</summary>
    public string Text => Understood.Describe(tree, node => Forms(node) is { Length: > 0 } forms ? forms : null);

    /// <summary>The parts whose count a dictionary tells, in the order of the query.</summary>
    public IReadOnlyList<UnderstoodPart> Counted =>
    [
        .. Leaves(tree)
            .Select(leaf => (Leaf: leaf, Part: PartOf(leaf)))
            .Where(found => found.Part?.Documents is not null)
            .Select(found => new UnderstoodPart(found.Leaf.ToString(), found.Part!.Forms, found.Part.Documents!.Value)),
    ];

    /// <summary>The line with how many stories have each part, nearness and said() included; null for a part that is not counted.</summary>
    public string WithCounts(Func<QueryNode, long?> count) => Understood.Describe(tree, node =>
    {
        var forms = Forms(node);
        var stories = count(node)?.ToString(CultureInfo.InvariantCulture);
        return forms.Length > 0 && stories is not null ? $"{forms}: {stories}" : stories ?? forms;
    });

    private string Forms(QueryNode node) => PartOf(node) is { Forms.Count: > 1 } part ? string.Join(", ", part.Forms) : "";

    // What is made of several nodes begins where the first of them does.
    private QueryPart? PartOf(QueryNode node) => node.Children.IsEmpty ? _byStart.GetValueOrDefault(node.Source.Start) : null;

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node.Children.IsEmpty ? [node] : node.Children.SelectMany(Leaves);
}
