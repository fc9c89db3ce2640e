using NewsSearch.Ingestion.Html.Blocks;

namespace NewsSearch.Ingestion.Html.Schemas;

/// <summary>The things that a page describes in microdata (itemprop) or in the simple half of RDFa (property).</summary>
internal static class Microdata
{
    private const int LongestText = 1000;

    public static List<SchemaNode> Of(PageLayout page)
    {
        var found = new List<SchemaNode>();
        // The thing that each element is, or lies in.
        var scopes = new SchemaNode?[page.Elements.Count];
        var loose = new SchemaNode();
        foreach (var element in page.Elements)
        {
            var outer = element.Parent is { } parent ? scopes[parent.Index] : null;
            var names = element.Attribute("itemprop") ?? element.Attribute("property");
            var isThing = element.Source.HasAttribute("itemscope") || element.Source.HasAttribute("typeof");
            var own = isThing ? Thing(element) : null;
            scopes[element.Index] = own ?? outer;
            if (own is not null && (names is null || outer is null))
                found.Add(own);
            if (names is null || names.Length > 200)
                continue;
            foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(outer ?? loose, name[(name.LastIndexOf(':') + 1)..], own, element, page);
        }
        if (!loose.IsEmpty)
            found.Add(loose);
        return found;
    }

    private static SchemaNode Thing(PageElement element)
    {
        var node = new SchemaNode();
        foreach (var type in (element.Attribute("itemtype") ?? element.Attribute("typeof") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            node.Add("@type", type);
        return node;
    }

    private static void Add(SchemaNode node, string name, SchemaNode? thing, PageElement element, PageLayout page)
    {
        if (thing is not null)
            node.Add(name, thing);
        else if (name.Equals("articleBody", StringComparison.OrdinalIgnoreCase))
            return;
        else if ((element.Attribute("content") ?? element.Attribute("datetime")) is { } value)
            node.Add(name, value);
        else if (element.Tag == "abbr" && element.Attribute("title") is { } title)
            node.Add(name, title);
        else if (page.TextOf(element, LongestText) is { Length: > 0 } text)
            node.Add(name, text);
    }
}
