using System.Text.Json;
using NewsSearch.Engine;

namespace NewsSearch.Contract.Json;

/// <summary>What an index holds.</summary>
internal static class StatisticsJson
{
    public static void Write(Utf8JsonWriter json, IndexStatistics statistics)
    {
        json.WriteStartObject();
        json.WriteNumber("articles", statistics.Articles);
        json.WriteNumber("versions", statistics.Versions);
        json.WriteNumber("quotes", statistics.Quotes);
        json.WriteNumber("copies", statistics.Copies);
        json.WriteNumber("bytes", statistics.Bytes);
        json.WriteNumber("segments", statistics.Segments);
        json.WriteNumber("formatVersion", statistics.FormatVersion);
        json.Day("oldest", statistics.Oldest);
        json.Day("newest", statistics.Newest);
        json.WriteEndObject();
    }
}
