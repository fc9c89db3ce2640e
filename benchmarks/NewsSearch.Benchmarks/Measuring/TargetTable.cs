using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using NewsSearch.Benchmarks.Searching;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>
/// All query classes on one table: how many times as fast as the yardsticks NewsSearch ranks, the geometric mean over the
/// queries of a class, and what is to be reached.
/// </summary>
internal static class TargetTable
{
    private const string Baseline = nameof(SearchBenchmarks.SameClauses);

    /// <summary>Class of queries, and how many times as fast as the same clauses it must be and is meant to be.</summary>
    private static readonly (Type Class, string Name, double Must, double Aim)[] s_targets =
    [
        (typeof(SingleTermBenchmarks), "single term", 20, 60),
        (typeof(DisjunctionBenchmarks), "OR of 2 to 5", 8, 20),
        (typeof(ConjunctionBenchmarks), "AND of 2 to 3", 6, 13),
        (typeof(PhraseBenchmarks), "exact phrase", 3, 10),
        (typeof(DateFilterBenchmarks), "term with a date filter", 3, 10),
        (typeof(SortByDateBenchmarks), "sort by date", 10, 50),
        (typeof(PrefixBenchmarks), "prefix", 2, 5),
        (typeof(NaturalLanguageBenchmarks), "natural language", 5, 15),
    ];

    /// <summary>Null where none of the classes was measured.</summary>
    public static string? Of(IReadOnlyList<Summary> summaries, CommandOptions options)
    {
        var rows = new StringBuilder();
        foreach (var target in s_targets)
            if (summaries.FirstOrDefault(s => s.BenchmarksCases.Length > 0 && s.BenchmarksCases[0].Descriptor.Type == target.Class) is { } summary)
                rows.Append(Row(summary, target.Name, target.Must, target.Aim));
        if (rows.Length == 0)
            return null;
        var text = new StringBuilder();
        ResultTable.AppendHead(
            text, "Targets",
            "How many times as fast as each yardstick NewsSearch finds the top 10: geometric means of the medians over the queries of a class. "
            + "Finding is Find, from a ready query to document numbers, scores and a total, as the yardsticks do it; ids is Rank, from the request to ids, "
            + "or where the order is by date one hit; a page is Search, snippets included.",
            options);
        text.Append("| Class | Finding, x same clauses | x exhaustive | x StandardAnalyzer | Ids, x same clauses | A page, x same clauses | Must | Aim |\n");
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n").Append(rows);
        return text.ToString();
    }

    private static string Row(Summary summary, string name, double must, double aim)
    {
        var finding = Mean(summary, nameof(SearchBenchmarks.Find));
        var ids = Mean(summary, nameof(SearchBenchmarks.Rank)) ?? Mean(summary, nameof(SortByDateBenchmarks.OneHit));
        var page = Mean(summary, nameof(SearchBenchmarks.Search));
        string Times(string yardstick, double? ours) =>
            Mean(summary, yardstick) is { } plain && ours is { } own ? (plain / own).ToString("0.00", CultureInfo.InvariantCulture) : "-";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Times(Baseline, finding)} | {Times(nameof(SearchBenchmarks.Exhaustive), finding)} | {Times(nameof(OneFieldBenchmarks.StandardAnalyzer), finding)} | {Times(Baseline, ids)} | {Times(Baseline, page)} | {must:0} | {aim:0} |\n");
    }

    private static double? Mean(Summary summary, string method)
    {
        var medians = summary.Reports
            .Where(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == method && report.ResultStatistics is not null)
            .Select(report => Math.Log(report.ResultStatistics!.Median)).ToList();
        return medians.Count == 0 ? null : Math.Exp(medians.Average());
    }
}
