using System.Text;
using System.Text.Json;

namespace NewsSearch.Ingestion.Json;

/// <summary>
/// Reads the value of the member at whose name the reader stands, and leaves the reader at its end. Each returns null, or
/// what is wrong with the value.
/// </summary>
internal static class JsonValue
{
    public static string? Text(ref Utf8JsonReader reader, string name, ref string? value)
    {
        reader.Read();
        value = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                value = JsonText.Of(ref reader);
                return null;
            case JsonTokenType.Null:
                return null;
            default:
                return Wrong(ref reader, name, "text");
        }
    }

    public static string? TextOrNumber(ref Utf8JsonReader reader, string name, ref string? value)
    {
        reader.Read();
        value = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                value = JsonText.Of(ref reader);
                return null;
            case JsonTokenType.Number:
                value = Encoding.UTF8.GetString(reader.ValueSpan);
                return null;
            case JsonTokenType.Null:
                return null;
            default:
                return Wrong(ref reader, name, "text or a number");
        }
    }

    public static string? Texts(ref Utf8JsonReader reader, string name, ref List<string> values)
    {
        reader.Read();
        values = [];
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.TokenType != JsonTokenType.StartArray)
            return Wrong(ref reader, name, "an array");
        string? wrong = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var value = reader.TokenType switch
            {
                JsonTokenType.String => JsonText.Of(ref reader).Trim(),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                JsonTokenType.Null => "",
                _ => null,
            };
            if (value is null)
                wrong ??= Wrong(ref reader, name, "an array of texts");
            else if (value.Length > 0)
                values.Add(value);
        }
        return wrong;
    }

    /// <summary>The value as JSON text; a string or a number stays current.</summary>
    public static string Raw(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return JsonText.WithoutLoneSurrogates(json[start..(int)reader.BytesConsumed]);
    }

    private static string Wrong(ref Utf8JsonReader reader, string name, string expected)
    {
        var found = reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.Number => "a number",
            JsonTokenType.String => "text",
            _ => "true or false",
        };
        reader.Skip();
        return $"\"{name}\" is {found}, not {expected}";
    }
}
