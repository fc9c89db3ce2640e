using System.Globalization;
using NewsSearch.Evaluation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>How well judged queries were answered, as a table.</summary>
internal static class EvaluationText
{
    public static void Write(TerminalText to, EvaluationReport report, bool perQuery)
    {
        to.Line($"{"query",-12} {"MAP",7} {"P@10",7} {"nDCG@10",8} {"R@100",7} {"MRR",7}");
        if (perQuery)
            foreach (var query in report.Queries)
                Row(to, query.QueryId, query.Scores);
        Row(to, string.Create(CultureInfo.InvariantCulture, $"all {report.Queries.Count}"), report.Means);
    }

    public static void Write(TerminalText to, ProfileComparison comparison, string profile, string baseline)
    {
        to.Line($"{profile} against {baseline}: {Told("MAP", comparison.Map)}; {Told("nDCG@10", comparison.Ndcg10)}");
        to.Line("p is the chance of so large a difference if the two were alike (paired randomisation).");
    }

    private static string Told(string measure, PairedDifference difference) => string.Create(
        CultureInfo.InvariantCulture,
        $"{measure} {difference.Mean:+0.0000;-0.0000;0.0000}, {difference.Better} queries better, {difference.Worse} worse, p {difference.P:0.0000}");

    private static void Row(TerminalText to, string name, Scores scores) => to.Line(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-12} {scores.Map,7:0.0000} {scores.P10,7:0.0000} {scores.Ndcg10,8:0.0000} {scores.Recall100,7:0.0000} {scores.Mrr,7:0.0000}"));
}
