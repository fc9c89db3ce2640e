using System.CommandLine;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Arguments;

/// <summary>The options that say how stories stand in their files.</summary>
internal sealed class StoryFormats
{
    private readonly ChoiceOption<StoryFormat> _format = new(
        "--format",
        "How stories stand in their files; auto, the default, looks at each.",
        ("auto", StoryFormat.Auto),
        ("wire", StoryFormat.Wire),
        ("jsonl", StoryFormat.Jsonl),
        ("csv", StoryFormat.Csv),
        ("tsv", StoryFormat.Tsv),
        ("nitf", StoryFormat.Nitf),
        ("newsml", StoryFormat.NewsMl),
        ("ninjs", StoryFormat.Ninjs),
        ("rss", StoryFormat.Rss),
        ("reuters-sgml", StoryFormat.ReutersSgml),
        ("trec", StoryFormat.Trec),
        ("html", StoryFormat.Html),
        ("iptc7901", StoryFormat.Iptc7901),
        ("anpa", StoryFormat.Anpa),
        ("mbox", StoryFormat.Mbox),
        ("warc", StoryFormat.Warc));

    private readonly MapOption _map = new();

    public void AddTo(Command command)
    {
        command.Add(_format);
        command.Add(_map);
    }

    /// <summary>How to read, as typed.</summary>
    public ReadingOptions Reading(ParseResult typed) =>
        new() { Format = typed.GetValue(_format) ?? StoryFormat.Auto, Map = typed.GetValue(_map) ?? [] };
}
