using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage;

/// <summary>A range as <c>[start,length]</c>: a story has hundreds, and named members would take most of its room.</summary>
internal sealed class TextRangeConverter : JsonConverter<TextRange>
{
    public override TextRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A range is an array of two numbers.");
        var start = Number(ref reader);
        var length = Number(ref reader);
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException("A range is an array of two numbers.");
        return new TextRange(start, start + length);
    }

    public override void Write(Utf8JsonWriter writer, TextRange value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.Length);
        writer.WriteEndArray();
    }

    private static int Number(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : throw new JsonException("A range is an array of two numbers.");
}
