using System.Globalization;
using NewsSearch.Contract;

namespace NewsSearch.Cli.Output.Text;

/// <summary>What indexing came to, on one line.</summary>
internal static class IndexingSummaryText
{
    public static void Write(TerminalText to, IndexingSummary summary) => to.Line(string.Create(
        CultureInfo.InvariantCulture,
        $"{summary.Articles} stories read: {summary.Outcome.Added} added, {summary.Outcome.Updated} updated, {summary.Outcome.Unchanged} unchanged, {summary.Rejected} rejected; {summary.Seconds:0.0} s, {summary.ArticlesPerSecond:0} a second{Alerts(summary)}"));

    private static string Alerts(IndexingSummary summary) => summary.Outcome is { AlertsTold: 0, AlertsFailed: 0 }
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; alerts told of {summary.Outcome.AlertsTold} stories{(summary.Outcome.AlertsFailed > 0 ? ", some left behind" : "")}");
}
