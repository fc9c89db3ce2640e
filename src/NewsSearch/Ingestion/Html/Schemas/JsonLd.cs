using AngleSharp.Html.Dom;

namespace NewsSearch.Ingestion.Html.Schemas;

/// <summary>The things that a page's JSON-LD describes; references by <c>@id</c> stand for what they refer to.</summary>
internal static class JsonLd
{
    private const int MostBlocks = 60;

    public static List<SchemaNode> Of(IHtmlDocument document)
    {
        var found = new List<SchemaNode>();
        foreach (var script in document.Scripts.Where(IsJsonLd).Take(MostBlocks))
            found.AddRange(new LooseJson(script.TextContent).Read());
        Resolve(found);
        return found;
    }

    private static bool IsJsonLd(IHtmlScriptElement script) =>
        script.GetAttribute("type") is { } type && type.AsSpan().Trim().StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gives things that are only an id the values of the thing with that id.</summary>
    private static void Resolve(List<SchemaNode> roots)
    {
        var all = new List<SchemaNode>();
        var open = new Stack<SchemaNode>(roots);
        while (open.TryPop(out var node))
        {
            all.Add(node);
            foreach (var value in node.AllValues.OfType<SchemaNode>())
                open.Push(value);
        }
        var byId = new Dictionary<string, SchemaNode>();
        foreach (var node in all)
        {
            if (node.Text("@id") is { } id && node.Text("name") is not null)
                byId.TryAdd(id, node);
        }
        foreach (var node in all)
        {
            if (node.Text("@id") is { } id && node.Text("name") is null && !node.Types.Any() && byId.TryGetValue(id, out var named))
                node.Add("name", named.Text("name")!);
        }
    }
}
