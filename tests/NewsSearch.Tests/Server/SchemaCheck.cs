using System.Text.Json;

namespace NewsSearch.Tests.Server;

/// <summary>Whether a value has the shape of a schema: the parts of JSON Schema that our document uses.</summary>
internal static class SchemaCheck
{
    /// <summary>The first thing that is otherwise; null where all is as it should be.</summary>
    public static string? Problem(JsonElement document, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Problem(document, document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), value, at);
        if (schema.TryGetProperty("anyOf", out var any))
            return any.EnumerateArray().Any(s => Problem(document, s, value, at) is null) ? null : at + " is none of what it may be";
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(KindOf(value)) && !(KindOf(value) == "integer" && Types(type).Contains("number")))
            return $"{at} is {KindOf(value)}, not {type}";
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == value.GetString()))
            return $"{at} is {value}, which is none of the words";
        return value.ValueKind switch
        {
            JsonValueKind.Object => InObject(document, schema, value, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().Select((v, i) => Problem(document, items, v, $"{at}[{i}]")).FirstOrDefault(p => p is not null),
            _ => null,
        };
    }

    private static string? InObject(JsonElement document, JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _))
                    return $"{at} has no {name}";
        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member.Name, out var known))
            {
                if (Problem(document, known, member.Value, at + "." + member.Name) is { } problem)
                    return problem;
            }
            else if (schema.TryGetProperty("additionalProperties", out var others))
            {
                if (others.ValueKind == JsonValueKind.False)
                    return $"{at}.{member.Name} is not told of";
                if (Problem(document, others, member.Value, at + "." + member.Name) is { } problem)
                    return problem;
            }
        }
        return null;
    }

    private static List<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };
}
