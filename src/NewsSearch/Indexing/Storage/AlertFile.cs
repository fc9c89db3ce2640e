using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Alerting;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// The alerts of an index, in <c>alerts.jsonl</c> of its folder: a line of JSON with the version, then a line an alert.
/// Replaced whole. How far each was told lies in <see cref="AlertProgressFile"/>, which changes with every batch.
/// </summary>
internal static class AlertFile
{
    public const string FileName = "alerts.jsonl";

    private const string Heading = "{\"newssearch\":\"alerts\",\"version\":1}";

    /// <summary>A larger file is not read: some kilobytes an alert.</summary>
    private const long LargestFile = 256L << 20;

    /// <summary>Problems that are told one by one.</summary>
    private const int MostProblems = 20;

    /// <summary>Reads the file; where there is none, there are no alerts. What cannot be read is told, and the rest is read.</summary>
    public static (ImmutableArray<StoredAlert> Alerts, ImmutableArray<string> Problems) Read(string folder)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, FileName));
            if (!file.Exists)
                return ([], []);
            if (file.Length > LargestFile)
                return ([], [string.Create(CultureInfo.InvariantCulture, $"{FileName} has {file.Length} bytes, more than {LargestFile}, and was not read.")]);
            return Parse(File.ReadAllText(file.FullName, Encoding.UTF8));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return ([], [$"{FileName} cannot be read: {refused.Message}"]);
        }
    }

    /// <summary>Reads the text of such a file. Never throws.</summary>
    public static (ImmutableArray<StoredAlert> Alerts, ImmutableArray<string> Problems) Parse(string text)
    {
        var alerts = new OrderedDictionary<string, StoredAlert>(StringComparer.Ordinal);
        var problems = new List<string>();
        var number = 0;
        foreach (var raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (number == 1 && line is not Heading)
                return ([], [$"{FileName} does not begin with '{Heading}', so this program does not read it."]);
            if (number == 1 || line.IsEmpty)
                continue;
            if (alerts.Count < AlertRules.Most && AlertRecord.Read(line.ToString()) is { } alert && AlertRules.Refusal(alert.Alert) is null)
                alerts[alert.Alert.Name] = alert;
            else if (problems.Count < MostProblems)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{FileName}, line {number}: not an alert that can be kept, and left out."));
        }
        return ([.. alerts.Values], [.. problems]);
    }

    public static byte[] Print(IEnumerable<StoredAlert> alerts)
    {
        var text = new ArrayBufferWriter<byte>();
        text.Write(Encoding.UTF8.GetBytes(Heading + "\n"));
        foreach (var alert in alerts)
        {
            using (var json = new Utf8JsonWriter(text))
                AlertRecord.Write(json, alert);
            text.Write("\n"u8);
        }
        return text.WrittenSpan.ToArray();
    }

    /// <summary>Replaces the file, durably. The caller holds the write lock.</summary>
    public static void Write(string folder, IEnumerable<StoredAlert> alerts) => DurableFile.Replace(folder, FileName, Print(alerts));
}
