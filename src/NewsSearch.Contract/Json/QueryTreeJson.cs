using System.Text.Json;
using NewsSearch.Querying;

namespace NewsSearch.Contract.Json;

/// <summary>
/// A query's tree: each node with its kind, the query text that parses to it, where it was written, and the nodes below.
/// Trees are never higher than the parser allows, so recursion is bounded.
/// </summary>
internal static class QueryTreeJson
{
    public static void WriteMember(Utf8JsonWriter json, QueryNode? tree)
    {
        if (tree is null)
        {
            json.WriteNull("tree");
            return;
        }
        json.WritePropertyName("tree");
        json.WriteStartObject();
        WriteMembers(json, tree);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, QueryNode node)
    {
        json.WriteString("kind", NodeKind.Of(node));
        json.WriteString("text", node.ToString());
        json.Span("start", "end", node.Source);
        json.Objects("children", node.Children, WriteMembers);
    }
}
