using System.Text.Json;

namespace NewsSearch.Ingestion.Json.Ninjs;

/// <summary>Values of JSON as they come, whatever type they have.</summary>
internal static class NinjsValue
{
    /// <summary>A string or a number as text; null for anything else.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>The text of a member, capitals or not.</summary>
    public static string? Member(JsonElement of, string name)
    {
        if (of.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in of.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return Text(member.Value);
        }
        return null;
    }

    /// <summary>The objects of an array, the values of an object of objects (as version 1 has them), or the object itself where it is one.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.String);
        if (value.ValueKind != JsonValueKind.Object)
            return [];
        var inner = value.EnumerateObject().Select(member => member.Value).Where(item => item.ValueKind == JsonValueKind.Object).ToList();
        return inner.Count > 0 ? inner : [value];
    }

    public static string Kind(string kind) => $"its content is {(kind.Length > 40 ? kind[..40] : kind)}, not text";
}
