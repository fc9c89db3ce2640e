namespace NewsSearch.Ingestion.Xml.Feeds;

/// <summary>Feeds: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 1.0 with its deleted entries.</summary>
internal sealed class FeedReader : IStoryReader
{
    private const string Rdf = "RDF";
    private static readonly string[] Roots = ["rss", "feed", Rdf];

    public StoryFormat Format => StoryFormat.Rss;

    /// <summary>RDF holds anything; a feed names the namespace of RSS.</summary>
    public bool Recognises(in FileHead head) =>
        XmlHead.RootName(head.Text) is { Length: > 0 } root && Roots.Contains(root)
        && (root != Rdf || head.Text.IndexOf("http://purl.org/rss/"u8) >= 0 || head.Text.IndexOf("netscape.com/rdf/"u8) >= 0);

    public IEnumerable<ReadResult> Read(StoryInput input) =>
        XmlStories.Read(input, ["item", "entry", "deleted-entry"], Roots, (XmlPart record, XmlPart root, out string? reason) => record.Name switch
        {
            "item" => RssItem.Read(record, root, out reason),
            "entry" => AtomEntry.Read(record, root, out reason),
            _ => AtomEntry.ReadDeleted(record, out reason),
        });
}
