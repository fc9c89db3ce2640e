using System.Globalization;
using NewsSearch.Contract;

namespace NewsSearch.Cli.Output.Text;

/// <summary>What indexing came to, on one line.</summary>
internal static class IndexingSummaryText
{
    public static void Write(TerminalText to, IndexingSummary summary) => to.Line(string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Articles} stories read: {summary.Outcome.Added} added, {summary.Outcome.Updated} updated, {summary.Outcome.Unchanged} unchanged, {summary.Rejected} rejected; {summary.Seconds:0.0} s, {summary.ArticlesPerSecond:0} a second"));
}
