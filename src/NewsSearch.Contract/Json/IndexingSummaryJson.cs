using System.Text.Json;

namespace NewsSearch.Contract.Json;

/// <summary>What indexing came to.</summary>
internal static class IndexingSummaryJson
{
    public static void Write(Utf8JsonWriter json, IndexingSummary summary)
    {
        json.WriteStartObject();
        json.WriteNumber("articles", summary.Articles);
        json.WriteNumber("added", summary.Outcome.Added);
        json.WriteNumber("updated", summary.Outcome.Updated);
        json.WriteNumber("unchanged", summary.Outcome.Unchanged);
        json.WriteNumber("rejected", summary.Rejected);
        json.WriteNumber("seconds", Math.Round(summary.Seconds, 3));
        json.WriteNumber("articlesPerSecond", Math.Round(summary.ArticlesPerSecond, 1));
        json.WriteNumber("bytesRead", summary.BytesRead);
        json.WriteNumber("indexBytes", summary.IndexBytes);
        json.WriteStartObject("alerts");
        json.WriteNumber("told", summary.Outcome.AlertsTold);
        json.WriteNumber("failed", summary.Outcome.AlertsFailed);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
