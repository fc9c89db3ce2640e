using System.Text.Json;

namespace NewsSearch.Contract.Json;

/// <summary>How many stories went: <c>{"deleted":1}</c>, <c>{"killed":1}</c>.</summary>
internal static class RemovalJson
{
    public static void Write(Utf8JsonWriter json, string what, int stories)
    {
        json.WriteStartObject();
        json.WriteNumber(what, stories);
        json.WriteEndObject();
    }
}
