using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Presentation.Ninjs;

/// <summary>Members that ninjs has and a story of ours has not, kept from whatever format they came in under their usual names.</summary>
internal static class NinjsExtras
{
    private static readonly string[] Texts = ["title", "slugline", "edNote", "copyrightNotice", "usageTerms", "profile"];

    public static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, string> extra)
    {
        foreach (var name in Texts)
        {
            if (Find(extra, name) is { ValueKind: JsonValueKind.String } text)
                json.WriteString(name, text.GetString());
        }
        if (Find(extra, "urgency") is { } urgency && int.TryParse(urgency.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 9)
            json.WriteNumber("urgency", number);
    }

    private static JsonElement? Find(IReadOnlyDictionary<string, string> extra, string name)
    {
        foreach (var (key, value) in extra)
        {
            if (!key.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            try
            {
                using var parsed = JsonDocument.Parse(value);
                return parsed.RootElement.Clone();
            }
            catch (JsonException)
            {
                return null;
            }
        }
        return null;
    }
}
