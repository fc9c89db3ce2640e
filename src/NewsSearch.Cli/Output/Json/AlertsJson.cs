using System.Text.Json;
using NewsSearch.Alerting;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Output.Json;

/// <summary>Stored alerts, and what one of them would have found.</summary>
internal static class AlertsJson
{
    private const int FlushAt = 1 << 16;

    public static void Write(Utf8JsonWriter json, AlertPage page)
    {
        json.WriteStartObject();
        json.Objects("alerts", page.Alerts, static (to, known) =>
        {
            to.WriteString("name", known.Alert.Name);
            to.WriteString("query", known.Alert.Query);
            to.WriteString("dialect", Words.Of(known.Alert.Dialect));
            to.WriteBoolean("copies", known.Alert.Copies);
            to.WriteBoolean("exactNames", known.Alert.ExactNames);
            to.Text("file", (known.Alert.Target as FileTarget)?.Path);
            to.Text("webhook", (known.Alert.Target as WebhookTarget)?.Address.OriginalString);
            if (known.Alert.Target is CommandTarget command)
                to.Texts("command", [command.Program, .. command.Arguments]);
            else
                to.WriteNull("command");
            to.WriteBoolean("held", known.Held);
            to.WriteBoolean("behind", known.IsBehind);
        });
        json.Texts("problems", page.Problems);
        json.WriteEndObject();
    }

    /// <summary>Writes stories as they are found; returns how many.</summary>
    public static async Task<long> WriteAsync(Stream to, Alert alert, IAsyncEnumerable<AlertMatch> found)
    {
        var count = 0L;
        await using (var json = new Utf8JsonWriter(to, JsonOutput.Options))
        {
            json.WriteStartObject();
            json.WriteString("alert", alert.Name);
            json.WriteString("query", alert.Query);
            json.WriteStartArray("stories");
            await foreach (var match in found)
            {
                count++;
                Write(json, match);
                if (json.BytesPending > FlushAt)
                    json.Flush();
            }
            json.WriteEndArray();
            json.WriteNumber("total", count);
            json.WriteEndObject();
        }
        to.WriteByte((byte)'\n');
        return count;
    }

    private static void Write(Utf8JsonWriter json, AlertMatch match)
    {
        json.WriteStartObject();
        json.WriteString("id", match.Story.Id);
        json.WriteNumber("version", match.Version);
        json.WriteBoolean("newVersion", match.IsNewVersion);
        json.WriteBoolean("copy", match.IsCopy);
        json.WriteString("came", match.CameAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("headline", match.Story.Headline);
        json.Time("published", match.Story.Published);
        json.Text("source", match.Story.Source);
        json.WriteString("snippet", match.Snippet);
        json.WriteEndObject();
    }
}
