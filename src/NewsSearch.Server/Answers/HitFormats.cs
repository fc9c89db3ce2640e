using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Tables;
using NewsSearch.Presentation;

namespace NewsSearch.Server.Answers;

/// <summary>The forms that hits are given in.</summary>
internal static class HitFormats
{
    public static IHitOutput Open(OutputFormat format, Stream to, SearchPage head) => format switch
    {
        OutputFormat.Json => new HitsJson(to, head, receipt: null),
        OutputFormat.JsonLines => new HitLines(to),
        OutputFormat.Csv => new HitTable(to, ','),
        OutputFormat.Tsv => new HitTable(to, '\t'),
        OutputFormat.Ninjs => new StoryLines(to),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    public static string TypeOf(OutputFormat format) => format switch
    {
        OutputFormat.Csv => "text/csv; charset=utf-8",
        OutputFormat.Tsv => "text/tab-separated-values; charset=utf-8",
        OutputFormat.JsonLines or OutputFormat.Ninjs => "application/x-ndjson; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    public static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Csv => "stories.csv",
        OutputFormat.Tsv => "stories.tsv",
        OutputFormat.JsonLines => "stories.jsonl",
        OutputFormat.Ninjs => "stories.ninjs.jsonl",
        _ => "stories.json",
    };
}
