using System.Text.Json;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Evaluation.Latency;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Json;

/// <summary>The latency of a query mix; times are microseconds.</summary>
internal static class LatencyJson
{
    public static void Write(Utf8JsonWriter json, LatencyReport report, IndexStatistics index)
    {
        json.WriteStartObject();
        json.Objects("classes", report.Classes, static (to, figures) =>
        {
            to.WriteString("class", figures.Class);
            WriteFigures(to, figures);
        });
        json.WriteStartObject("overall");
        WriteFigures(json, report.Overall);
        json.WriteEndObject();
        WriteRate(json, report.Rate);
        json.WriteNumber("rewritten", report.Rewritten);
        json.WriteStartObject("index");
        json.WriteNumber("articles", index.Articles);
        json.WriteNumber("bytes", index.Bytes);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What one query found, for comparing answers rather than times.</summary>
    public static void WriteHits(Utf8JsonWriter json, LatencyQuery query, SearchPage page)
    {
        json.WriteStartObject();
        json.WriteString("class", query.Class);
        json.WriteString("query", query.Text);
        json.WriteNumber("total", page.Total);
        json.WriteStartArray("hits");
        foreach (var hit in page.Hits)
        {
            json.WriteStartArray();
            json.WriteStringValue(hit.Id);
            json.WriteNumberValue(hit.Score);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, LatencyFigures figures)
    {
        json.WriteNumber("queries", figures.Queries);
        json.WriteNumber("runs", figures.Runs);
        WriteDistribution(json, figures.Latency);
        if (figures.AllocatedBytesPerQuery is { } bytes)
            json.WriteNumber("allocatedBytesPerQuery", bytes);
        else
            json.WriteNull("allocatedBytesPerQuery");
        json.WriteStartObject("phases");
        WritePhase(json, "wait", figures.Phases.Wait);
        WritePhase(json, "parse", figures.Phases.Parse);
        WritePhase(json, "match", figures.Phases.Match);
        WritePhase(json, "fetch", figures.Phases.Fetch);
        WritePhase(json, "highlight", figures.Phases.Highlight);
        json.WriteEndObject();
    }

    private static void WritePhase(Utf8JsonWriter json, string name, LatencyDistribution times)
    {
        json.WriteStartObject(name);
        WriteDistribution(json, times);
        json.WriteEndObject();
    }

    private static void WriteDistribution(Utf8JsonWriter json, LatencyDistribution times)
    {
        json.WriteNumber("minUs", Rounded(times.Min));
        json.WriteNumber("p50Us", Rounded(times.P50));
        json.WriteNumber("p95Us", Rounded(times.P95));
        json.WriteNumber("p99Us", Rounded(times.P99));
        json.WriteNumber("maxUs", Rounded(times.Max));
        json.WriteNumber("meanUs", Rounded(times.Mean));
    }

    private static void WriteRate(Utf8JsonWriter json, LatencyRate? rate)
    {
        json.WriteString("loop", rate is null ? "closed" : "open");
        if (rate is null)
        {
            json.WriteNull("rate");
            return;
        }
        json.WriteStartObject("rate");
        json.WriteNumber("asked", rate.Asked);
        json.WriteNumber("achieved", Math.Round(rate.Achieved, 3));
        json.WriteBoolean("keptUp", rate.KeptUp);
        json.WriteNumber("lastWaitUs", Rounded(rate.LastWait));
        json.WriteEndObject();
    }

    private static double Rounded(double microseconds) => Math.Round(microseconds, 1);
}
