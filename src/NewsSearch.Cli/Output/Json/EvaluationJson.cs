using System.Text.Json;
using NewsSearch.Contract.Json;
using NewsSearch.Evaluation;

namespace NewsSearch.Cli.Output.Json;

/// <summary>How well judged queries were answered.</summary>
internal static class EvaluationJson
{
    public static void Write(Utf8JsonWriter json, EvaluationReport report, bool perQuery, string? baseline = null, ProfileComparison? comparison = null)
    {
        json.WriteStartObject();
        json.WriteNumber("queries", report.Queries.Count);
        WriteScores(json, report.Means);
        json.WriteNumber("rewritten", report.Rewritten);
        if (perQuery)
            json.Objects("perQuery", report.Queries, static (to, query) =>
            {
                to.WriteString("qid", query.QueryId);
                to.WriteNumber("found", query.Found);
                WriteScores(to, query.Scores);
            });
        if (comparison is not null)
        {
            json.WriteStartObject("compared");
            json.WriteString("with", baseline);
            WriteDifference(json, "map", comparison.Map);
            WriteDifference(json, "ndcg10", comparison.Ndcg10);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter json, string measure, PairedDifference difference)
    {
        json.WriteStartObject(measure);
        json.WriteNumber("mean", difference.Mean);
        json.WriteNumber("better", difference.Better);
        json.WriteNumber("worse", difference.Worse);
        json.WriteNumber("p", difference.P);
        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, Scores scores)
    {
        json.WriteNumber("map", scores.Map);
        json.WriteNumber("p10", scores.P10);
        json.WriteNumber("ndcg10", scores.Ndcg10);
        json.WriteNumber("recall100", scores.Recall100);
        json.WriteNumber("mrr", scores.Mrr);
    }
}
