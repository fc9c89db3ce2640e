using System.Text;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Tables;

/// <summary>The usual names of columns and the fields that they are; the list is <c>column-names.txt</c>.</summary>
internal static class ColumnNames
{
    private const int LongestName = 40;

    /// <summary>Each field with its names, normal, in the order in which they are believed.</summary>
    public static IReadOnlyList<(StoryField Field, string[] Names)> Usual { get; } = Load();

    private static readonly HashSet<string> All = [.. Usual.SelectMany(field => field.Names)];

    private static readonly HashSet<string> OfText =
        [.. Usual.Where(field => field.Field is StoryField.Headline or StoryField.Body).SelectMany(field => field.Names)];

    /// <summary>Small letters and digits only.</summary>
    public static string Normal(string name) => name.Length > LongestName
        ? ""
        : string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    public static bool IsUsual(string name) => All.Contains(Normal(name));

    /// <summary>Whether the first line names columns: text among them and at least two that are known, or two that the map names.</summary>
    public static bool BeginsTable(ReadOnlySpan<byte> head, FieldMap map)
    {
        head = head.TrimStart(" \r\n"u8);
        if (Separator.IsDeclaredIn(head))
            return true;
        var separator = Separator.Of(head);
        var end = head.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? head : head[..end];
        if (line.Length > 4096 || line.IndexOf(separator) < 0)
            return false;
        var names = Encoding.UTF8.GetString(line).Split((char)separator).Select(cell => Normal(cell.Trim(' ', '"'))).ToList();
        return names.Any(OfText.Contains) && names.Count(All.Contains) >= 2
            || map.Sources.Select(source => Normal(source.Key)).Distinct().Count(key => key.Length > 0 && names.Contains(key)) >= 2;
    }

    private static List<(StoryField Field, string[] Names)> Load()
    {
        var type = typeof(ColumnNames);
        using var stream = type.Assembly.GetManifestResourceStream(type, "column-names.txt")!;
        using var lines = new StreamReader(stream);
        var fields = new List<(StoryField Field, string[] Names)>();
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var names = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Normal).ToArray();
            fields.Add((FieldNames.Read(line[..colon])!.Value, names));
        }
        return fields;
    }
}
