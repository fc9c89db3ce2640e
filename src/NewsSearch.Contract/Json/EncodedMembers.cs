using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Contract.Json;

/// <summary>The shapes of <see cref="JsonMembers"/> for names that are ready to be copied.</summary>
internal static class EncodedMembers
{
    public static void Number(this Utf8JsonWriter json, JsonEncodedText name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    public static void Time(this Utf8JsonWriter json, JsonEncodedText name, StoryTime? time) => json.WriteString(name, time?.ToString());

    public static void Texts(this Utf8JsonWriter json, JsonEncodedText name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < values.Count; i++)
            json.WriteStringValue(values[i]);
        json.WriteEndArray();
    }

    public static void Score(this Utf8JsonWriter json, JsonEncodedText name, float score)
    {
        if (float.IsFinite(score))
            json.WriteNumber(name, score);
        else
            json.WriteNull(name);
    }
}
