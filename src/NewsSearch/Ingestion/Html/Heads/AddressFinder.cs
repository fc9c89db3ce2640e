using NewsSearch.Ingestion.Html.Schemas;

namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>A page's own address: the canonical link, Open Graph, schema.org, or the note that a browser leaves in what it saves.</summary>
internal static class AddressFinder
{
    private const string SavedFrom = "<!-- saved from url=(";

    public static string? Of(HtmlPage page, string markup)
    {
        var canonical = page.Document.GetElementsByTagName("link")
            .Where(link => (link.GetAttribute("rel") ?? "").Equals("canonical", StringComparison.OrdinalIgnoreCase))
            .Select(link => link.GetAttribute("href"));
        var declared = page.Declared("url").Concat(page.Story?.Nodes("mainEntityOfPage").SelectMany(Ids) ?? []).Concat(page.Declared("mainEntityOfPage"));
        return canonical.Append(page.Metas.First("og:url")).Concat(declared).Append(Saved(markup)).FirstOrDefault(IsPage);
    }

    private static IEnumerable<string> Ids(SchemaNode node) => node.Texts("@id").Concat(node.Texts("url"));

    /// <summary>An address of the web that leads beyond a front page.</summary>
    private static bool IsPage(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && address!.Length <= 2000 && uri.PathAndQuery.Length > 1;

    private static string? Saved(string markup)
    {
        var at = markup.AsSpan(0, Math.Min(markup.Length, 4000)).IndexOf(SavedFrom, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = markup.AsSpan(at + SavedFrom.Length);
        var open = rest.IndexOf(')');
        var end = rest.IndexOf("-->");
        return open < 0 || end < open ? null : rest[(open + 1)..end].Trim().ToString();
    }
}
