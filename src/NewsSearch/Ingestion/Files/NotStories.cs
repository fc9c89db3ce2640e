using System.Collections.Frozen;

namespace NewsSearch.Ingestion.Files;

/// <summary>
/// Files that lie in folders of stories without being any, by name: passed over in silence when a folder is read. The
/// list is <c>not-stories.txt</c>.
/// </summary>
internal static class NotStories
{
    private static readonly FrozenSet<string> Names = Load();

    public static bool Contains(string fileName)
    {
        var dot = fileName.IndexOf('.', StringComparison.Ordinal);
        var stem = dot < 0 ? fileName : fileName[..dot];
        return fileName.StartsWith('.') || fileName.EndsWith('~')
            || Names.Contains(stem) || Names.Contains(Path.GetExtension(fileName)) || Names.Contains(fileName);
    }

    private static FrozenSet<string> Load()
    {
        var type = typeof(NotStories);
        using var stream = type.Assembly.GetManifestResourceStream(type, "not-stories.txt")!;
        using var lines = new StreamReader(stream);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                names.Add(line.Trim());
        }
        return names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
