using System.Text.Json;

namespace NewsSearch.Extraction.Topics.Codes;

/// <summary>
/// Codes in JSON of any shape: every object that has an id and labels is a code, wherever it lies. Labels are a text, an object
/// of languages, or an object or array of objects with language and value, as JSON-LD and converted XML have them.
/// </summary>
internal static class NewsCodesJson
{
    private static readonly string[] s_ids = ["qcode", "@qcode", "uri", "@uri", "@id", "@about", "id", "code"];
    private static readonly string[] s_labels =
        ["prefLabel", "skos:prefLabel", "http://www.w3.org/2004/02/skos/core#prefLabel", "label", "rdfs:label", "name", "names"];
    private static readonly string[] s_languages = ["@language", "xml:lang", "@xml:lang", "language", "lang"];
    private static readonly string[] s_values = ["@value", "value", "#text", "$", "text"];

    /// <summary>Several values may follow each other, as in JSON lines.</summary>
    public static List<CodeLabel> Read(ReadOnlySpan<byte> json)
    {
        var labels = new List<CodeLabel>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions
        {
            AllowMultipleValues = true,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        });
        while (reader.Read())
        {
            using var document = JsonDocument.ParseValue(ref reader);
            Walk(document.RootElement, labels);
        }
        return labels;
    }

    // As deep as the reader goes: 64.
    private static void Walk(JsonElement element, List<CodeLabel> labels)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, labels);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IdOf(element) is { } id && Member(element, s_labels) is { } label)
                AddLabels(id, label, "", labels);
            foreach (var member in element.EnumerateObject())
                Walk(member.Value, labels);
        }
    }

    private static string? IdOf(JsonElement element)
    {
        foreach (var name in s_ids)
            if (Text(element, name) is { Length: > 0 } id)
                return id;
        return element.TryGetProperty("conceptId", out var inner) && inner.ValueKind == JsonValueKind.Object ? IdOf(inner) : null;
    }

    private static JsonElement? Member(JsonElement element, string[] names)
    {
        foreach (var name in names)
            if (element.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                return value;
        return null;
    }

    private static void AddLabels(string id, JsonElement label, string language, List<CodeLabel> labels)
    {
        switch (label.ValueKind)
        {
            case JsonValueKind.String:
                Add(id, language, label.GetString(), labels);
                break;
            case JsonValueKind.Array:
                foreach (var item in label.EnumerateArray())
                    if (item.ValueKind != JsonValueKind.Array)
                        AddLabels(id, item, language, labels);
                break;
            case JsonValueKind.Object when Member(label, s_values) is { ValueKind: JsonValueKind.String } value:
                Add(id, s_languages.Select(l => Text(label, l)).FirstOrDefault(l => l is not null) ?? language, value.GetString(), labels);
                break;
            case JsonValueKind.Object:
                foreach (var member in label.EnumerateObject())
                    if (member.Value.ValueKind == JsonValueKind.String)
                        Add(id, member.Name, member.Value.GetString(), labels);
                break;
        }
    }

    private static void Add(string id, string language, string? text, List<CodeLabel> labels)
    {
        if (!string.IsNullOrWhiteSpace(text))
            labels.Add(new CodeLabel(id, language, text.Trim()));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
