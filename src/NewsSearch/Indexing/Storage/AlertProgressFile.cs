using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSearch.Alerting;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// How far alerts were told, in <c>alerts.told</c> of the index folder: a line of JSON for those that are not behind, then a line
/// each for those that are. What cannot be read is taken for not told: a story comes twice rather than never.
/// </summary>
internal static class AlertProgressFile
{
    public const string FileName = "alerts.told";

    private const long LargestFile = 64L << 20;

    /// <summary>How far those were told that are not named, and those that are.</summary>
    public static (AlertPosition Common, Dictionary<string, AlertPosition> Behind) Read(string folder)
    {
        var path = new FileInfo(Path.Combine(folder, FileName));
        return path.Exists && path.Length <= LargestFile ? Parse(File.ReadAllText(path.FullName, Encoding.UTF8)) : (AlertPosition.Beginning, []);
    }

    /// <summary>Reads the text of such a file. Never throws.</summary>
    public static (AlertPosition Common, Dictionary<string, AlertPosition> Behind) Parse(string text)
    {
        var common = AlertPosition.Beginning;
        var behind = new Dictionary<string, AlertPosition>(StringComparer.Ordinal);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            try
            {
                using var parsed = JsonDocument.Parse(line.ToString());
                var root = parsed.RootElement;
                var position = new AlertPosition(root.GetProperty("told").GetInt64(), root.TryGetProperty("id", out var id) ? id.GetString() : null);
                if (root.TryGetProperty("alert", out var name) && name.GetString() is { } alert)
                    behind[alert] = position;
                else
                    common = position;
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                // Not told, then.
            }
        }
        return (common, behind);
    }

    /// <summary>Replaces the file, durably. The caller holds the write lock.</summary>
    public static void Write(string folder, AlertPosition common, IReadOnlyDictionary<string, AlertPosition> behind) =>
        DurableFile.Replace(folder, FileName, Print(common, behind));

    public static byte[] Print(AlertPosition common, IReadOnlyDictionary<string, AlertPosition> behind)
    {
        var text = new ArrayBufferWriter<byte>();
        Write(text, common, null);
        foreach (var (name, position) in behind.OrderBy(b => b.Key, StringComparer.Ordinal))
            Write(text, position, name);
        return text.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> text, AlertPosition position, string? alert)
    {
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteNumber("told", position.Moment);
            if (position.Id is not null)
                json.WriteString("id", position.Id);
            if (alert is not null)
                json.WriteString("alert", alert);
            json.WriteEndObject();
        }
        text.Write("\n"u8);
    }
}
