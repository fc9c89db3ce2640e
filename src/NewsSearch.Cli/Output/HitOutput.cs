using NewsSearch.Cli.Output.Markdown;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Tables;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Receipts;

namespace NewsSearch.Cli.Output;

/// <summary>Opens what takes the hits of an answer, in the form asked for.</summary>
internal static class HitOutput
{
    /// <param name="format">The form.</param>
    /// <param name="shell">Where it goes.</param>
    /// <param name="head">What stands before the hits.</param>
    /// <param name="receipt">What text and JSON tell besides; null for nothing.</param>
    public static IHitOutput Of(OutputFormat format, Shell shell, SearchPage head, SearchReceipt? receipt = null)
    {
        // JSON tells the remarks itself, or its reader looks at nothing else; text writes them as it begins.
        if (format is OutputFormat.Csv or OutputFormat.Tsv or OutputFormat.Markdown or OutputFormat.Ninjs or OutputFormat.Atom)
            HitText.WriteRemarks(shell.Error, head);
        return Open(format, shell, head, receipt);
    }

    private static IHitOutput Open(OutputFormat format, Shell shell, SearchPage head, SearchReceipt? receipt) => format switch
    {
        OutputFormat.Json => new HitsJson(shell.Stdout, head, receipt),
        OutputFormat.JsonLines => new HitLines(shell.Stdout),
        OutputFormat.Csv => new HitTable(shell.Stdout, ','),
        OutputFormat.Tsv => new HitTable(shell.Stdout, '\t'),
        OutputFormat.Markdown => new HitsMarkdown(shell.Stdout, head),
        OutputFormat.Ninjs => new StoryLines(shell.Stdout),
        OutputFormat.Atom => new FeedOutput(shell.Stdout, head, shell.Time.GetUtcNow()),
        _ => new HitsText(shell, head, receipt),
    };
}
