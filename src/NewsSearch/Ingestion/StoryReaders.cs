using NewsSearch.Ingestion.Html;
using NewsSearch.Ingestion.Json;
using NewsSearch.Ingestion.Json.Ninjs;
using NewsSearch.Ingestion.Mail;
using NewsSearch.Ingestion.Sgml;
using NewsSearch.Ingestion.Tables;
using NewsSearch.Ingestion.Warc;
using NewsSearch.Ingestion.Wire;
using NewsSearch.Ingestion.Wire.Transmissions;
using NewsSearch.Ingestion.Xml.Feeds;
using NewsSearch.Ingestion.Xml.NewsMl;
using NewsSearch.Ingestion.Xml.Nitf;

namespace NewsSearch.Ingestion;

/// <summary>The formats that are known, in the order in which they are asked whether a file is theirs.</summary>
internal static class StoryReaders
{
    // Wire text takes nearly everything, so it is asked last.
    private static readonly IStoryReader[] All =
    [
        new WarcReader(),
        new MboxReader(),
        new AnpaReader(),
        new Iptc7901Reader(),
        new NinjsReader(),
        new JsonLinesReader(),
        new ReutersReader(),
        new TrecReader(),
        new NitfReader(),
        new NewsMlReader(),
        new FeedReader(),
        new HtmlReader(),
        new TableReader(StoryFormat.Csv),
        new TableReader(StoryFormat.Tsv),
        new WireReader(),
    ];


    /// <summary>The reader of a format, or for <see cref="StoryFormat.Auto"/> the first that knows the file; null where none does.</summary>
    public static IStoryReader? For(StoryFormat format, in FileHead head)
    {
        foreach (var reader in All)
        {
            if (format == StoryFormat.Auto ? reader.Recognises(head) : reader.Format == format)
                return reader;
        }
        return null;
    }
}
