using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Tests.Presentation.Ninjs;

/// <summary>
/// What the published JSON Schema of ninjs 3.0 asks of an object, written down as rules: which members there are and of
/// which type, which are required, that there are no others. It is no copy of the schema: members that no text has
/// (renditions' measures, planned coverage, ...) are left out, so that this oracle is stricter than the schema.
/// </summary>
internal static class NinjsSchema
{
    private static readonly Dictionary<string, Func<JsonElement, bool>> s_contentItem = new()
    {
        ["role"] = IsText,
        ["contentType"] = IsText,
        ["value"] = IsText,
        ["charCount"] = IsInteger,
        ["wordCount"] = IsInteger,
    };

    private static readonly Dictionary<string, Func<JsonElement, bool>> s_concept = new() { ["name"] = IsText, ["rel"] = IsText, ["uri"] = IsUri, ["literal"] = IsText };

    private static readonly Dictionary<string, Func<JsonElement, bool>> s_subject = new(s_concept) { ["creator"] = IsText, ["relevance"] = IsPercent, ["confidence"] = IsPercent };

    private static readonly Dictionary<string, Func<JsonElement, bool>> s_top = new()
    {
        ["uri"] = IsUri,
        ["standard"] = value => Object(value, [], new() { ["name"] = IsText, ["version"] = IsText, ["schema"] = IsUri }),
        ["type"] = OneOf("text", "audio", "video", "picture", "graphic", "composite", "component", "event"),
        ["representationType"] = OneOf("full", "partial"),
        ["profile"] = IsText,
        ["version"] = IsText,
        ["firstCreated"] = IsInstant,
        ["versionCreated"] = IsInstant,
        ["contentCreated"] = IsInstant,
        ["embargoedUntil"] = IsInstant,
        ["pubStatus"] = OneOf("usable", "withheld", "canceled"),
        ["urgency"] = value => IsInteger(value) && value.GetInt32() is >= 1 and <= 9,
        ["copyrightHolder"] = IsText,
        ["copyrightNotice"] = IsText,
        ["usageTerms"] = IsText,
        ["edNote"] = IsText,
        ["language"] = IsText,
        ["title"] = IsText,
        ["by"] = IsText,
        ["slugline"] = IsText,
        ["located"] = IsText,
        ["headlines"] = value => Array(value, item => Object(item, ["value"], Without(s_contentItem, "charCount", "wordCount"))),
        ["bodies"] = value => Array(value, item => Object(item, ["value"], s_contentItem)),
        ["people"] = value => Array(value, item => Object(item, [], s_concept)),
        ["organisations"] = value => Array(value, item => Object(item, [], s_concept)),
        ["places"] = value => Array(value, item => Object(item, [], s_concept)),
        ["subjects"] = value => Array(value, item => Object(item, [], s_subject)),
        ["infoSources"] = value => Array(value, item => Object(item, [], new() { ["name"] = IsText, ["role"] = IsText, ["uri"] = IsUri, ["literal"] = IsText })),
        ["renditions"] = value => Array(value, item => Object(item, ["name"], new() { ["name"] = IsText, ["href"] = IsUri, ["contentType"] = IsText, ["title"] = IsText })),
        ["associations"] = value => Array(value, item => Object(item, ["name", "uri"], new() { ["name"] = IsText, ["rel"] = IsText, ["uri"] = IsUri })),
    };

    /// <summary>Members, by their way, that the schema would refuse; empty where it accepts the object.</summary>
    public static IReadOnlyList<string> Refusals(JsonElement ninjs)
    {
        if (ninjs.ValueKind != JsonValueKind.Object)
            return ["not an object"];
        var refusals = new List<string>();
        if (!ninjs.TryGetProperty("uri", out _))
            refusals.Add("uri is required");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in ninjs.EnumerateObject())
        {
            if (!seen.Add(member.Name))
                refusals.Add(member.Name + " stands twice");
            if (!s_top.TryGetValue(member.Name, out var accepts))
                refusals.Add(member.Name + " is no member of ninjs 3.0");
            else if (!accepts(member.Value))
                refusals.Add($"{member.Name}: {member.Value.GetRawText()}");
        }
        return refusals;
    }

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static bool IsInteger(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);

    private static bool IsPercent(JsonElement value) => IsInteger(value) && value.GetInt32() is >= 0 and <= 100;

    /// <summary>RFC 3986: a scheme, and no character beyond those it lists; percent signs stand before two digits.</summary>
    private static bool IsUri(JsonElement value)
    {
        if (!IsText(value) || value.GetString() is not { } text)
            return false;
        var scheme = text.IndexOf(':', StringComparison.Ordinal);
        if (scheme < 1 || !char.IsAsciiLetter(text[0]) || !text[..scheme].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.') || text.Count(c => c == '#') > 1)
            return false;
        var isAddress = text.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        if (isAddress && !Uri.IsWellFormedUriString(text, UriKind.Absolute))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) && !"-._~:/?#[]@!$&'()*+,;=%".Contains(text[i], StringComparison.Ordinal))
                return false;
            if (text[i] == '%' && !(i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2])))
                return false;
        }
        return true;
    }

    /// <summary>RFC 3339: date, T, time with seconds, zone.</summary>
    private static bool IsInstant(JsonElement value) =>
        IsText(value) && value.GetString() is { } text && text.Length >= 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':'
        && (text[^1] == 'Z' || text[^3] == ':') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static Func<JsonElement, bool> OneOf(params string[] values) => value => IsText(value) && values.Contains(value.GetString());

    private static bool Array(JsonElement value, Func<JsonElement, bool> item) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item);

    private static bool Object(JsonElement value, string[] required, Dictionary<string, Func<JsonElement, bool>> members) =>
        value.ValueKind == JsonValueKind.Object
        && required.All(name => value.TryGetProperty(name, out _))
        && value.EnumerateObject().All(member => members.TryGetValue(member.Name, out var accepts) && accepts(member.Value));

    private static Dictionary<string, Func<JsonElement, bool>> Without(Dictionary<string, Func<JsonElement, bool>> members, params string[] names) =>
        members.Where(pair => !names.Contains(pair.Key)).ToDictionary();
}
