using NewsSearch.Articles;
using NewsSearch.Articles.Identifiers;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Ingestion.Markup;

namespace NewsSearch.Ingestion.Xml.Feeds;

/// <summary>An <c>&lt;item&gt;</c> of RSS, whichever version. What a feed says of itself holds for items that say nothing else.</summary>
internal static class RssItem
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    public static RawStory? Read(XmlPart item, XmlPart root, out string? reason)
    {
        var channel = root.Child("channel") ?? root;
        var link = item.FeedText("link") ?? Permalink(item);
        var description = item.FeedText("description");
        var content = item.ForeignText("encoded", Content);
        var fields = new RecordFields
        {
            Id = item.FeedText("guid") ?? item.DublinCoreText("identifier") ?? item.Attribute("about"),
            Url = link,
            Headline = HtmlFragment.Line(item.FeedText("title") ?? item.DublinCoreText("title")),
            Byline = HtmlFragment.Line(item.DublinCoreText("creator") ?? Author(item.FeedText("author"))),
            Language = item.DublinCoreText("language") ?? item.Language ?? channel.FeedText("language") ?? channel.DublinCoreText("language") ?? channel.Language,
            Source = HtmlFragment.Line(item.FeedText("source") ?? item.DublinCoreText("publisher") ?? channel.FeedText("title")),
            Body = HtmlFragment.Paragraphs(content ?? description ?? ""),
        };
        fields.Published = fields.Time("pubDate", item.FeedText("pubDate") ?? item.DublinCoreText("date") ?? item.DublinCoreText("issued"));
        fields.Updated = fields.Time("updated", item.DublinCoreText("modified") ?? item.ForeignText("updated", "http://www.w3.org/2005/Atom"));
        foreach (var category in item.Feed("category"))
        {
            if (category.Text is not { } topic)
                continue;
            // A code in figures is no name.
            var id = category.Attribute("domain") is { } domain ? ConceptUri.Join(domain, topic.Trim()) : null;
            fields.AddTopic(id, id is null || topic.Any(char.IsLetter) ? HtmlFragment.Line(topic) : null);
        }
        foreach (var subject in item.DublinCores("subject"))
            fields.AddTopic(null, HtmlFragment.Line(subject.Text));
        if (content is not null)
            fields.Extra.Text("description", HtmlFragment.Line(description));
        fields.Extra.Text("comments", item.FeedText("comments"));
        fields.Extra.Text("rights", item.DublinCoreText("rights"));
        return fields.Build(out reason);
    }

    /// <summary>A guid is an address unless it says that it is none.</summary>
    private static string? Permalink(XmlPart item)
    {
        var guid = item.Feed("guid").FirstOrDefault();
        return guid?.Attribute("isPermaLink") != "false" && guid?.Text is { } text && text.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase) ? text : null;
    }

    /// <summary>RSS wants an address of mail with the name behind it: <c>desk@example.org (Anna Holm)</c>.</summary>
    private static string? Author(string? author)
    {
        if (author is null)
            return null;
        var open = author.IndexOf('(', StringComparison.Ordinal);
        var close = author.LastIndexOf(')');
        return author.Contains('@', StringComparison.Ordinal) && open >= 0 && close > open + 1 ? author[(open + 1)..close] : author;
    }
}
