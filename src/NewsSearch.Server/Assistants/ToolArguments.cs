using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NewsSearch.Contract;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Assistants;

/// <summary>The arguments of a tool as the parameters of the API: "query" is called q there.</summary>
internal static class ToolArguments
{
    /// <exception cref="UsageException">The tool has no such argument, or one of another kind.</exception>
    public static Parameters Of(IDictionary<string, JsonElement>? arguments, JsonElement schema)
    {
        var known = schema.ValueKind == JsonValueKind.Object ? schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToArray() : [];
        var given = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>())
        {
            if (!known.Contains(name))
                throw new UsageException($"There is no argument '{Parameters.Echo(name)}' here. There are: {string.Join(", ", known)}.");
            if (value.ValueKind is JsonValueKind.Null)
                continue;
            given[name == "query" ? "q" : name] = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => throw new UsageException($"{name} takes a text or a number."),
            };
        }
        return new Parameters(new QueryCollection(given));
    }
}
