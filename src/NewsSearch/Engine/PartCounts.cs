using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine;

/// <summary>How many stories have each part of a query, each counted by itself; none once the budget is spent.</summary>
internal sealed class PartCounts
{
    private readonly QueryRun _run;
    private readonly Dictionary<QueryNode, long> _counts = new(ReferenceEqualityComparer.Instance);

    public PartCounts(QueryRun run)
    {
        _run = run;
        Count(run.Tree, part => part);
    }

    public long? Of(QueryNode node) => _counts.TryGetValue(node, out var count) ? count : null;

    /// <param name="node">The part.</param>
    /// <param name="around">Puts it where it stands: in its field, among the first words, in a quote.</param>
    private void Count(QueryNode node, Func<QueryNode, QueryNode> around)
    {
        switch (node)
        {
            case FieldNode field:
                Count(field.Child, part => around(field with { Child = part }));
                return;
            case SaidNode said:
                Store(said, around);
                if (said.Speaker is not null)
                    Count(said.Speaker, part => new SaidNode(part, null, said.Kind));
                if (said.Words is not null)
                    Count(said.Words, part => new SaidNode(null, part, said.Kind));
                return;
            case FirstNode first:
                Store(first, around);
                Count(first.Child, part => around(first with { Child = part }));
                return;
            case NearNode or AtLeastNode:
                Store(node, around);
                break;
        }
        if (node.Children.IsEmpty)
            Store(node, around);
        foreach (var child in node.Children)
            Count(child, around);
    }

    private void Store(QueryNode node, Func<QueryNode, QueryNode> around)
    {
        var compiled = _run.Compile(around(node), MatchMode.All);
        var counter = new StoryCounter();
        _run.Documents.Visit(_run.Bounded(compiled.Query), _run.Stories, counter);
        if (!_run.Budget.IsSpent)
            _counts[node] = counter.Found;
    }
}
