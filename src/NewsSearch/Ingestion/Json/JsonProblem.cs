using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Ingestion.Json;

/// <summary>Says in one short sentence where JSON is broken.</summary>
internal static class JsonProblem
{
    public static string Of(JsonException e, ReadOnlySpan<byte> json)
    {
        if (json.Contains((byte)0))
            return "binary";
        var line = e.LineNumber ?? 0;
        var column = (e.BytePositionInLine ?? 0) + 1;
        return line == 0
            ? string.Create(CultureInfo.InvariantCulture, $"broken JSON at byte {column}")
            : string.Create(CultureInfo.InvariantCulture, $"broken JSON {line} lines on, at byte {column}");
    }
}
