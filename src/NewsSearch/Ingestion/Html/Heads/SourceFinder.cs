namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>Who publishes a page: schema.org's publisher, else what meta elements name.</summary>
internal static class SourceFinder
{
    private const int Longest = 80;
    private static readonly string[] s_metas = ["og:site_name", "dc.publisher", "dcterms.publisher", "article:publisher", "publisher", "application-name", "source"];

    public static string? Of(HtmlPage page) =>
        page.Declared("publisher").Concat(page.Metas.All(s_metas)).Concat(page.Declared("sourceOrganization"))
            .FirstOrDefault(name => name.Length <= Longest && !name.Contains("://", StringComparison.Ordinal));
}
