using NewsSearch.Articles;
using NewsSearch.Articles.Identifiers;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Ingestion.Markup;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Xml.Feeds;

/// <summary>An <c>&lt;entry&gt;</c> of Atom (RFC 4287), and an <c>&lt;at:deleted-entry&gt;</c> (RFC 6721), which takes its story down.</summary>
internal static class AtomEntry
{
    public static RawStory? Read(XmlPart entry, XmlPart feed, out string? reason)
    {
        var content = entry.Feed("content").FirstOrDefault();
        var summary = entry.Feed("summary").FirstOrDefault();
        var source = entry.Feed("source").FirstOrDefault();
        var fields = new RecordFields
        {
            Id = entry.FeedText("id"),
            Url = Link(entry, "alternate"),
            Headline = Line(entry.Feed("title").FirstOrDefault()),
            Byline = Authors(entry) ?? (source is null ? null : Authors(source)) ?? Authors(feed),
            Language = content?.Language ?? entry.Language,
            Source = Line((source ?? feed).Feed("title").FirstOrDefault()),
            Body = Paragraphs(content) is { Length: > 0 } text ? text : Paragraphs(summary),
            EvolvedFrom = Link(entry, "predecessor-version"),
        };
        fields.Updated = fields.Time("updated", entry.FeedText("updated") ?? entry.FeedText("modified"));
        fields.Published = fields.Time("published", entry.FeedText("published") ?? entry.FeedText("issued")) ?? fields.Updated;
        foreach (var category in entry.Feed("category"))
        {
            if (category.Attribute("term") is { } term)
                fields.AddTopic(ConceptUri.Join(category.Attribute("scheme"), term), category.Attribute("label"));
        }
        if (Paragraphs(content).Length > 0)
            fields.Extra.Text("summary", Line(summary));
        fields.Extra.Text("rights", Line(entry.Feed("rights").FirstOrDefault()));
        return fields.Build(out reason);
    }

    public static RawStory? ReadDeleted(XmlPart deleted, out string? reason)
    {
        var fields = new RecordFields { Id = deleted.Attribute("ref") };
        fields.SetStatus("status", "canceled");
        fields.Updated = fields.Time("when", deleted.Attribute("when"));
        fields.Extra.Text("comment", Blank.OneLine(deleted.Child("comment")?.Text));
        return fields.Build(out reason);
    }

    private static string? Authors(XmlPart of) =>
        string.Join(", ", of.Feed("author").Select(author => Blank.OneLine(author.FeedText("name"))).OfType<string>()) is { Length: > 0 } names ? names : null;

    private static string? Link(XmlPart entry, string relation) =>
        entry.Feed("link").FirstOrDefault(link => (link.Attribute("rel") ?? "alternate") == relation)?.Attribute("href");

    private static string? Line(XmlPart? text) => Blank.OneLine(Paragraphs(text));

    /// <summary>Text in one of the three ways of Atom: plain, HTML in escapes, XHTML as it is.</summary>
    private static string Paragraphs(XmlPart? text) => text?.Attribute("type") switch
    {
        _ when text is null => "",
        "xhtml" => XmlParagraphs.Of(text),
        null or "text" or "text/plain" => text.Parts.Any(part => part.IsElement) ? XmlParagraphs.Of(text) : ParagraphText.Of(text.Text ?? "", headed: false),
        "html" or "text/html" => HtmlFragment.Paragraphs(text.Text ?? ""),
        var type when type.EndsWith("xml", StringComparison.OrdinalIgnoreCase) => XmlParagraphs.Of(text),
        var type when type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) => ParagraphText.Of(text.Text ?? "", headed: false),
        // A picture in base64, or the like.
        _ => "",
    };
}
