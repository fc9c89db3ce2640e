using NewsSearch.Contract;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Output.Text;

/// <summary>A query's tree, a node a line.</summary>
internal static class QueryTreeText
{
    public static void Write(TerminalText to, QueryNode node, int depth = 0)
    {
        to.Line(new string(' ', depth * 2) + NodeKind.Of(node) + ": " + node);
        foreach (var child in node.Children)
            Write(to, child, depth + 1);
    }
}
