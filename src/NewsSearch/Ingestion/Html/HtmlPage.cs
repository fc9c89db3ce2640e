using AngleSharp.Html.Dom;
using NewsSearch.Ingestion.Html.Blocks;
using NewsSearch.Ingestion.Html.Heads;
using NewsSearch.Ingestion.Html.Schemas;

namespace NewsSearch.Ingestion.Html;

/// <summary>A page with all that its fields are found in: its tree, its text, and what it says of itself.</summary>
internal sealed class HtmlPage
{
    public HtmlPage(IHtmlDocument document)
    {
        Document = document;
        Title = BlockText.Of(document.Title);
        Metas = new MetaTags(document);
        Layout = BlockScanner.Scan(document);
        Noise.Mark(Layout);
        Things = JsonLd.Of(document);
        var inline = Microdata.Of(Layout);
        Story = ArticleSchema.In(Things, Title);
        InlineStory = ArticleSchema.In(inline, Title);
        Inline = inline;
        SiteName = SourceFinder.Of(this);
    }

    public IHtmlDocument Document { get; }

    public PageLayout Layout { get; }

    public MetaTags Metas { get; }

    /// <summary>What the title element says.</summary>
    public string Title { get; }

    /// <summary>Everything that the page's JSON-LD describes.</summary>
    public IReadOnlyList<SchemaNode> Things { get; }

    /// <summary>Everything that is described by attributes within the page.</summary>
    public IReadOnlyList<SchemaNode> Inline { get; }

    /// <summary>The story in JSON-LD; null where there is none.</summary>
    public SchemaNode? Story { get; }

    /// <summary>The story in microdata or RDFa; null where there is none.</summary>
    public SchemaNode? InlineStory { get; }

    /// <summary>Who publishes the page; null where it does not say.</summary>
    public string? SiteName { get; }

    /// <summary>The texts and names of a property, from JSON-LD before attributes.</summary>
    public IEnumerable<string> Declared(string name) =>
        (Story?.Names(name) ?? []).Concat(InlineStory?.Names(name) ?? []).Select(text => BlockText.Of(System.Net.WebUtility.HtmlDecode(text))).Where(text => text.Length > 0);
}
