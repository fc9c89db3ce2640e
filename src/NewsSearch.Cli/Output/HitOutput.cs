using NewsSearch.Cli.Output.Markdown;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Tables;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output;

/// <summary>Opens what takes the hits of an answer, in the form asked for.</summary>
internal static class HitOutput
{
    public static IHitOutput Of(OutputFormat format, Shell shell, SearchPage head)
    {
        // JSON tells the remarks itself, or its reader looks at nothing else; text writes them as it begins.
        if (format is OutputFormat.Csv or OutputFormat.Tsv or OutputFormat.Markdown or OutputFormat.Ninjs)
            HitText.WriteRemarks(shell.Error, head);
        return Open(format, shell, head);
    }

    private static IHitOutput Open(OutputFormat format, Shell shell, SearchPage head) => format switch
    {
        OutputFormat.Json => new HitsJson(shell.Stdout, head),
        OutputFormat.JsonLines => new HitLines(shell.Stdout),
        OutputFormat.Csv => new HitTable(shell.Stdout, ','),
        OutputFormat.Tsv => new HitTable(shell.Stdout, '\t'),
        OutputFormat.Markdown => new HitsMarkdown(shell.Stdout, head),
        OutputFormat.Ninjs => new StoryLines(shell.Stdout),
        _ => new HitsText(shell, head),
    };
}
