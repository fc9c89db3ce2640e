using System.Globalization;
using NewsSearch.Engine;
using NewsSearch.Evaluation.Latency;

namespace NewsSearch.Cli.Output.Text;

/// <summary>The latency of a query mix, as two tables: how long, and where the time goes.</summary>
internal static class LatencyText
{
    public static void Write(TerminalText to, LatencyReport report, IndexStatistics index)
    {
        IReadOnlyList<LatencyFigures> rows = [.. report.Classes, report.Overall with { Class = Line($"all {report.Overall.Queries}") }];
        var name = Math.Max("microseconds".Length, rows.Max(row => Columns.Of(row.Class)));

        to.Line($"{Padded("microseconds", name)} {"runs",6} {"min",9} {"p50",9} {"p95",9} {"p99",9} {"max",9} {"KB/query",9}");
        foreach (var row in rows)
        {
            var (min, p50, p95, p99, max, _) = row.Latency;
            to.Line(Line(
                $"{Padded(row.Class, name)} {row.Runs,6} {min,9:0} {p50,9:0} {p95,9:0} {p99,9:0} {max,9:0} {row.AllocatedBytesPerQuery / 1024.0,9:0.0}"));
        }
        to.Line();
        to.Line($"{Padded("in the mean", name)} {"wait",9} {"parse",9} {"match",9} {"fetch",9} {"highlight",9} {"total",9}");
        foreach (var row in rows)
        {
            var parts = row.Phases;
            to.Line(Line(
                $"{Padded(row.Class, name)} {parts.Wait.Mean,9:0.0} {parts.Parse.Mean,9:0.0} {parts.Match.Mean,9:0.0} {parts.Fetch.Mean,9:0.0} {parts.Highlight.Mean,9:0.0} {row.Latency.Mean,9:0.0}"));
        }
        to.Line();
        to.Line(report.Rate is { } rate
            ? Line($"open loop: {rate.Asked:0.##} queries a second asked, {rate.Achieved:0.##} answered")
            : "closed loop: each query asked when the one before was answered");
        to.Line(Line($"{index.Articles} stories, {index.Bytes / 1e6:0.0} MB"));
    }

    private static string Padded(string text, int columns) => text + new string(' ', Math.Max(0, columns - Columns.Of(text)));

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
