using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace NewsSearch.Alerting;

/// <summary>
/// What a file, a command or a webhook is given of a story, as one line of JSON. Everything beyond ASCII is escaped, so that
/// nothing of a story does anything where the line is shown.
/// </summary>
public static class AlertJson
{
    /// <summary>One match as UTF-8, without a line break.</summary>
    public static ReadOnlyMemory<byte> Line(Alert alert, AlertMatch match)
    {
        ArgumentNullException.ThrowIfNull(alert);
        ArgumentNullException.ThrowIfNull(match);
        var line = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(line))
            Write(json, alert, match);
        return line.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Alert alert, AlertMatch match)
    {
        var story = match.Story;
        json.WriteStartObject();
        json.WriteString("alert", alert.Name);
        json.WriteString("query", alert.Query);
        json.WriteString("id", story.Id);
        json.WriteNumber("version", match.Version);
        json.WriteBoolean("newVersion", match.IsNewVersion);
        json.WriteBoolean("copy", match.IsCopy);
        json.WriteString("came", match.CameAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("headline", story.Headline);
        json.WriteString("subheadline", story.Subheadline);
        json.WriteString("byline", story.Byline);
        json.WriteString("source", story.Source);
        json.WriteString("url", story.Url);
        json.WriteString("published", story.Published?.ToString());
        json.WriteString("lang", story.Language);
        Texts(json, "speakers", story.Speakers);
        Texts(json, "topics", story.Topics.Select(t => t.Label));
        json.WriteString("snippet", match.Snippet);
        json.WriteString("body", story.Body);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
