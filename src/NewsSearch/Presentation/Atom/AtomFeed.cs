using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace NewsSearch.Presentation.Atom;

/// <summary>
/// An answer as a feed (RFC 4287), written hit by hit: hits need their stories. Ids are UUIDs made of what names the query and
/// the story, the same each time. Not thread-safe; disposing it ends the feed, and leaves the stream open.
/// </summary>
public sealed class AtomFeed : IDisposable
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private readonly XmlWriter _xml;
    private readonly DateTimeOffset _now;
    private readonly AtomAddresses? _addresses;
    private DateTimeOffset? _updated;

    /// <summary>Begins a feed.</summary>
    /// <param name="to">Where it is written, as UTF-8.</param>
    /// <param name="head">The answer that the hits are of.</param>
    /// <param name="now">The moment of the answer: when the feed changed last, if none of its stories says.</param>
    /// <param name="addresses">Where the feed and its stories are found; null for a feed that is a file.</param>
    public AtomFeed(Stream to, SearchPage head, DateTimeOffset now, AtomAddresses? addresses = null)
    {
        ArgumentNullException.ThrowIfNull(head);
        (_now, _addresses) = (now, addresses);
        _xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false, NewLineChars = "\n" });
        _xml.WriteStartElement("feed", Namespace);
        Element("id", IdOf("query\n" + head.Query));
        Element("title", head.Query.Length > 0 ? head.Query : "Newest stories");
        Element("subtitle", "understood: " + head.Understood);
        _xml.WriteStartElement("author", Namespace);
        Element("name", "NewsSearch");
        _xml.WriteEndElement();
        Element("generator", "NewsSearch");
        if (addresses is null)
            return;
        Link("self", addresses.Feed);
        Link("alternate", addresses.Page);
    }

    /// <summary>Writes an entry.</summary>
    public void Add(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var story = hit.Story ?? throw new ArgumentException("The hit has no story.", nameof(hit));
        var updated = story.Original.Updated?.Instant ?? story.Published?.Instant;
        _updated = updated > _updated || _updated is null ? updated ?? _updated : _updated;
        _xml.WriteStartElement("entry", Namespace);
        Element("id", IdOf("story\n" + story.Id));
        Element("title", story.Headline.Length > 0 ? story.Headline : story.Id);
        Element("updated", Time(updated ?? _now));
        if (story.Published is { } published)
            Element("published", Time(published.Instant));
        if (_addresses is not null)
            Link("alternate", _addresses.Story(hit));
        if (Uri.TryCreate(story.Url, UriKind.Absolute, out var original) && original.Scheme is "http" or "https")
            Link(_addresses is null ? "alternate" : "via", original!);
        if ((story.Byline ?? story.Source) is { Length: > 0 } author)
        {
            _xml.WriteStartElement("author", Namespace);
            Element("name", author);
            _xml.WriteEndElement();
        }
        foreach (var topic in story.Topics.Select(t => t.Label).Where(l => l.Length > 0).Distinct())
        {
            _xml.WriteStartElement("category", Namespace);
            _xml.WriteAttributeString("term", Valid(topic));
            _xml.WriteEndElement();
        }
        Element("summary", hit.Snippet);
        _xml.WriteEndElement();
    }

    /// <summary>Ends the feed.</summary>
    public void Dispose()
    {
        Element("updated", Time(_updated ?? _now));
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Link(string relation, Uri address)
    {
        _xml.WriteStartElement("link", Namespace);
        _xml.WriteAttributeString("rel", relation);
        _xml.WriteAttributeString("href", address.AbsoluteUri);
        _xml.WriteEndElement();
    }

    private void Element(string name, string text) => _xml.WriteElementString(name, Namespace, Valid(text));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A UUID of version 8 (RFC 9562): bits of our own choice, here of a SHA-256.</summary>
    private static string IdOf(string name)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        digest[6] = (byte)(digest[6] & 0x0F | 0x80);
        digest[8] = (byte)(digest[8] & 0x3F | 0x80);
        return "urn:uuid:" + new Guid(digest.AsSpan(0, 16), bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    private static string Valid(string text) => XmlText.Valid(text);
}
