namespace NewsSearch.Ingestion.Xml.Feeds;

/// <summary>Tells apart elements of one name: <c>title</c> is the item's, <c>media:title</c> a picture's.</summary>
internal static class FeedNamespaces
{
    private const string DublinCore = "http://purl.org/dc/";

    /// <summary>Names of feeds themselves; RSS 2 has no namespace.</summary>
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
        "http://channel.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss",
    };

    public static IEnumerable<XmlPart> Feed(this XmlPart part, string name) => part.Children(name).Where(child => Own.Contains(child.Namespace));

    /// <summary>The text of the first element of the feed's own that has one.</summary>
    public static string? FeedText(this XmlPart part, string name) => FirstText(part.Feed(name));

    /// <summary>The text of <c>dc:name</c> or <c>dcterms:name</c>.</summary>
    public static string? DublinCoreText(this XmlPart part, string name) => FirstText(part.DublinCores(name));

    public static IEnumerable<XmlPart> DublinCores(this XmlPart part, string name) =>
        part.Children(name).Where(child => child.Namespace.StartsWith(DublinCore, StringComparison.Ordinal));

    /// <summary>The text of an element from any other namespace.</summary>
    public static string? ForeignText(this XmlPart part, string name, string space) => FirstText(part.Children(name).Where(child => child.Namespace == space));

    private static string? FirstText(IEnumerable<XmlPart> parts)
    {
        foreach (var part in parts)
        {
            if (part.Text is { } text)
                return text;
        }
        return null;
    }
}
