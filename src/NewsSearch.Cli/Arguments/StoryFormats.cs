using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Arguments;

/// <summary>Builds the option that says how stories stand in their files.</summary>
internal static class StoryFormats
{
    public static ChoiceOption<StoryFormat> Option() => new(
        "--format",
        "How stories stand in their files; auto, the default, looks at each.",
        ("auto", StoryFormat.Auto),
        ("wire", StoryFormat.Wire),
        ("jsonl", StoryFormat.Jsonl),
        ("reuters-sgml", StoryFormat.ReutersSgml),
        ("trec", StoryFormat.Trec));
}
