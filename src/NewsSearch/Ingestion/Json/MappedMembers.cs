using System.Text;
using System.Text.Json;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Json;

/// <summary>Takes the members that a map names, at the top of an object or below.</summary>
internal sealed class MappedMembers(FieldMap map)
{
    /// <summary>
    /// Takes what the map names of the member at which <paramref name="reader"/> stands; whether that is the member as a
    /// whole. Where the way of a key only leads through it, it counts as kept by nobody.
    /// </summary>
    public bool Take(ref Utf8JsonReader reader, FieldValues values, out string? wrong)
    {
        var name = JsonText.Of(ref reader);
        var isNamed = map.FieldsOf(name).Count > 0;
        wrong = null;
        if (isNamed || map.LeadsThrough(name))
        {
            reader.Read();
            wrong = Value(ref reader, name, values);
        }
        return isNamed;
    }

    private string? Value(ref Utf8JsonReader reader, string way, FieldValues values)
    {
        string? wrong = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when map.LeadsThrough(way):
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var below = $"{way}.{JsonText.Of(ref reader)}";
                    reader.Read();
                    wrong = Value(ref reader, below, values) ?? wrong;
                }
                return wrong;
            case JsonTokenType.StartArray when map.LeadsThrough(way) || map.FieldsOf(way).Count > 0:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    wrong = Value(ref reader, way, values) ?? wrong;
                return wrong;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                reader.Skip();
                return null;
            case JsonTokenType.Null:
                return null;
        }
        var fields = map.FieldsOf(way);
        if (fields.Count == 0)
            return null;
        var text = reader.TokenType == JsonTokenType.String ? JsonText.Of(ref reader) : Encoding.UTF8.GetString(reader.ValueSpan);
        foreach (var field in fields)
            wrong = values.Add(field, text) ?? wrong;
        return wrong;
    }
}
