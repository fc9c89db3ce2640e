using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NewsSearch.Analysis.People;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// What was decided on names, in <c>aliases.tsv</c> of the index folder: UTF-8, a heading with the version, then a line a
/// decision: <c>join</c> or <c>part</c>, and two names, with tabs between. Made for people to read, and to be kept when the
/// segments are made anew. Replaced whole, so that a reader sees the old file or the new one.
/// </summary>
internal static class AliasFile
{
    public const string FileName = "aliases.tsv";

    private const string Join = "join";
    private const string Part = "part";
    private const string Heading = "# NewsSearch aliases ";
    private const int Version = 1;

    /// <summary>A larger file is not read.</summary>
    private const int LargestFile = 8 << 20;

    /// <summary>Problems that are told one by one.</summary>
    private const int MostProblems = 20;

    /// <summary>What changes when the file does; costs a look at the folder.</summary>
    public static (long Written, long Length) Stamp(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        return file.Exists ? (file.LastWriteTimeUtc.Ticks, file.Length) : default;
    }

    /// <summary>Reads the file; where there is none, nothing was decided. What cannot be read is told, and the rest is read.</summary>
    public static (AliasEdits Edits, ImmutableArray<string> Problems) Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return (AliasEdits.None, []);
            if (file.Length > LargestFile)
                return (AliasEdits.None, [string.Create(CultureInfo.InvariantCulture, $"{FileName} has {file.Length} bytes, more than {LargestFile}, and was not read.")]);
            return Parse(File.ReadAllText(path, Encoding.UTF8));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return (AliasEdits.None, [$"{FileName} cannot be read: {refused.Message}"]);
        }
    }

    /// <summary>Reads the text of such a file. Linear; never throws.</summary>
    public static (AliasEdits Edits, ImmutableArray<string> Problems) Parse(string text)
    {
        var edits = new List<AliasEdit>();
        var problems = new List<string>();
        var number = 0;
        foreach (var raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            number++;
            var line = raw.TrimEnd();
            if (number == 1 && !IsHeading(line))
                return (AliasEdits.None, [string.Create(CultureInfo.InvariantCulture, $"{FileName} does not begin with '{Heading}{Version}', so this program does not read it.")]);
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (edits.Count == AliasEdits.Most)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{FileName} has more than {AliasEdits.Most} decisions; from line {number} on it was not read."));
            else if (EditOf(line) is { } edit)
                edits.Add(edit);
            else
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{FileName}, line {number}: not '{Join}' or '{Part}' and two names with tabs between."));
            if (problems.Count > 0 && (edits.Count == AliasEdits.Most || problems.Count == MostProblems))
                break;
        }
        return (new AliasEdits(edits), [.. problems]);
    }

    public static string Print(AliasEdits edits)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Heading}{Version}\n");
        foreach (var edit in edits.All)
            text.Append(edit.IsJoin ? Join : Part).Append('\t').Append(edit.Name).Append('\t').Append(edit.Other).Append('\n');
        return text.ToString();
    }

    /// <summary>Replaces the file, durably. The caller holds the write lock.</summary>
    public static void Write(string folder, AliasEdits edits) => DurableFile.Replace(folder, FileName, Encoding.UTF8.GetBytes(Print(edits)));

    /// <summary>Why a name cannot stand in the file; null where it can.</summary>
    public static string? Refusal(string name) =>
        string.IsNullOrWhiteSpace(name) ? "A name is empty."
        : name.Length > NameBlock.LongestName ? string.Create(CultureInfo.InvariantCulture, $"A name has {name.Length} characters; {NameBlock.LongestName} are the most.")
        : name.Any(char.IsControl) || name.Contains('\u2028') || name.Contains('\u2029') ? "A name holds a tab, a line break or another sign that cannot be seen."
        : NameBlock.Of(name).Length == 0 ? $"'{name}' has no word, so it is no name."
        : null;

    private static bool IsHeading(ReadOnlySpan<char> line) => line.StartsWith(Heading, StringComparison.Ordinal)
        && int.TryParse(line[Heading.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version == Version;

    private static AliasEdit? EditOf(ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[4];
        if (line.Split(parts, '\t') != 3 || line[parts[0]] is not (Join or Part))
            return null;
        var (name, other) = (line[parts[1]].Trim().ToString(), line[parts[2]].Trim().ToString());
        return Refusal(name) is null && Refusal(other) is null ? new AliasEdit(line[parts[0]] is Join, name, other) : null;
    }
}
