using System.Text.Json;

namespace NewsSearch.Ingestion.Json;

/// <summary>Tells from its first bytes how JSON objects stand in a file.</summary>
internal static class JsonShapes
{
    public static JsonShape Of(ReadOnlySpan<byte> head)
    {
        head = AfterSpace(head);
        if (head.IsEmpty)
            return JsonShape.None;
        var second = AfterSpace(head[1..]);
        if (head[0] == '[')
            return second.IsEmpty || second[0] is (byte)'{' or (byte)']' ? JsonShape.Values : JsonShape.None;
        if (head[0] != '{' || !second.IsEmpty && second[0] is not ((byte)'"' or (byte)'}'))
            return JsonShape.None;
        var end = head.IndexOfAny((byte)'\n', (byte)'\r');
        var spread = end >= 0 && !AfterSpace(head[end..]).StartsWith("{"u8) && StaysOpen(head[..end]);
        return spread ? JsonShape.Values : JsonShape.Lines;
    }

    /// <summary>
    /// Whether an object begins in this line and does not end, stopping between two tokens: a line of JSON Lines that was
    /// cut off stops within a string.
    /// </summary>
    private static bool StaysOpen(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return false;
        }
        var ended = reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0;
        return !ended && line[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t,:"u8) < 0;
    }

    private static ReadOnlySpan<byte> AfterSpace(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8);
}
