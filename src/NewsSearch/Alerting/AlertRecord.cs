using System.Collections.Immutable;
using System.Text.Json;
using NewsSearch.Querying;

namespace NewsSearch.Alerting;

/// <summary>An alert as a line of JSON.</summary>
internal static class AlertRecord
{
    /// <summary>Null where the text is no alert.</summary>
    public static StoredAlert? Read(string line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(line);
            return parsed.RootElement is { ValueKind: JsonValueKind.Object } root ? Of(root) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }

    public static void Write(Utf8JsonWriter json, StoredAlert stored)
    {
        var alert = stored.Alert;
        json.WriteStartObject();
        json.WriteString("name", alert.Name);
        json.WriteString("query", alert.Query);
        json.WriteString("dialect", Named(alert.Dialect));
        json.WriteBoolean("copies", alert.Copies);
        json.WriteBoolean("exactNames", alert.ExactNames);
        json.WriteNumber("from", stored.From.Moment);
        json.WriteBoolean("held", stored.Held);
        switch (alert.Target)
        {
            case FileTarget file:
                json.WriteString("file", file.Path);
                break;
            case WebhookTarget webhook:
                json.WriteString("webhook", webhook.Address.OriginalString);
                break;
            case CommandTarget command:
                json.WriteStartArray("command");
                foreach (var word in command.Arguments.Prepend(command.Program))
                    json.WriteStringValue(word);
                json.WriteEndArray();
                break;
        }
        json.WriteEndObject();
    }

    private static StoredAlert? Of(JsonElement root)
    {
        var dialect = Array.Find(Enum.GetValues<QueryDialect>(), d => Named(d) == root.GetProperty("dialect").GetString());
        if (root.GetProperty("name").GetString() is not { } name || root.GetProperty("query").GetString() is not { } query || Named(dialect) != root.GetProperty("dialect").GetString())
            return null;
        var alert = new Alert
        {
            Name = name,
            Query = query,
            Dialect = dialect,
            Copies = root.GetProperty("copies").GetBoolean(),
            ExactNames = root.GetProperty("exactNames").GetBoolean(),
            Target = TargetOf(root),
        };
        return new StoredAlert(alert, new AlertPosition(root.GetProperty("from").GetInt64(), null), root.GetProperty("held").GetBoolean());
    }

    private static AlertTarget? TargetOf(JsonElement root)
    {
        if (root.TryGetProperty("file", out var file))
            return new FileTarget(file.GetString() ?? "");
        if (root.TryGetProperty("webhook", out var webhook))
            return new WebhookTarget(new Uri(webhook.GetString() ?? "", UriKind.RelativeOrAbsolute));
        if (!root.TryGetProperty("command", out var command))
            return null;
        ImmutableArray<string> words = [.. command.EnumerateArray().Select(w => w.GetString() ?? "")];
        return words.IsEmpty ? new CommandTarget("", []) : new CommandTarget(words[0], words[1..]);
    }

    private static string Named(QueryDialect dialect) => dialect switch
    {
        QueryDialect.Nexis => "nexis",
        QueryDialect.Lucene => "lucene",
        QueryDialect.Google => "google",
        QueryDialect.Factiva => "factiva",
        _ => "newssearch",
    };
}
