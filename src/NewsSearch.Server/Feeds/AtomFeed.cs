using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Feeds;

/// <summary><c>GET /feeds/atom</c>: the newest stories that a query finds, for readers of feeds (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, "q", "top", "dialect", "exact-names");
        var query = SearchParameters.Query(given);
        RequestWatch.Of(context).Asked("feed", query.Text);
        var page = await server.Index.SearchAsync(
            new SearchRequest
            {
                Query = query,
                Top = given.Number("top", 1, 100) ?? 20,
                Order = SearchOrder.Newest,
                Match = SearchParameters.Match(given),
                ExactNames = given.Flag("exact-names"),
                Limits = server.Limits,
            },
            context.RequestAborted);
        RequestWatch.Of(context).Answered(page.Total, page.Took);
        var body = Write(context, server, page);
        await BytesAnswer.WriteAsync(context, "application/atom+xml; charset=utf-8", body, EntityMark.Of(body));
    }

    private static byte[] Write(HttpContext context, ServerContext server, SearchPage page)
    {
        // The name was looked at: it is one of ours.
        var site = $"{context.Request.Scheme}://{context.Request.Host}";
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = false }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", site + "/feeds/atom?q=" + Uri.EscapeDataString(page.Query));
            Element(xml, "title", page.Query.Length == 0 ? "The newest stories" : page.Query);
            Element(xml, "updated", Time(page.Hits.Select(h => h.Published?.Instant).FirstOrDefault(t => t is not null) ?? server.Options.Time.GetUtcNow()));
            Link(xml, "self", site + context.Request.Path + context.Request.QueryString);
            Link(xml, "alternate", site + "/?q=" + Uri.EscapeDataString(page.Query) + "&sort=newest");
            foreach (var hit in page.Hits)
                Write(xml, site, server, hit);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, string site, ServerContext server, SearchHit hit)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", "urn:newssearch:story:" + Uri.EscapeDataString(hit.Id));
        Element(xml, "title", hit.Headline.Length == 0 ? "(no headline)" : hit.Headline);
        Element(xml, "updated", Time(hit.Published?.Instant ?? server.Options.Time.GetUtcNow()));
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", hit.Source ?? "unknown");
        xml.WriteEndElement();
        Link(xml, "alternate", site + StoryPath.Of("/stories/", hit.Id));
        foreach (var topic in hit.Topics)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", Clean(topic));
            xml.WriteEndElement();
        }
        Element(xml, "summary", hit.Snippet);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", Clean(address));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML cannot hold in any form: control characters, halves of pairs.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune.ToString());
        return clean.ToString();
    }
}
