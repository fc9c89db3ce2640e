using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Contract.Json;

/// <summary>Members that stand in several shapes; what is absent is written as null.</summary>
internal static class JsonMembers
{
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        // A string of null is written as null.
        json.WriteString(name, value);
    }

    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Time(this Utf8JsonWriter json, string name, StoryTime? time) => json.WriteString(name, time?.ToString());

    public static void Span(this Utf8JsonWriter json, string start, string end, TextRange? range)
    {
        json.Number(start, range?.Start);
        json.Number(end, range?.End);
    }

    public static void Texts(this Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            members(json, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A single-precision number with the digits that it has, not those of its double.</summary>
    public static void Score(this Utf8JsonWriter json, string name, float score)
    {
        if (float.IsFinite(score))
            json.WriteNumber(name, score);
        else
            json.WriteNull(name);
    }
}
