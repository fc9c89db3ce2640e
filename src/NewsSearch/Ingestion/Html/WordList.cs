using System.Collections.Frozen;

namespace NewsSearch.Ingestion.Html;

/// <summary>Embedded word lists: one entry a line, lines that begin with # left out.</summary>
internal static class WordList
{
    /// <summary>The entries of a list.</summary>
    /// <param name="name">Its name below this folder: <c>Blocks.noise.txt</c>.</param>
    public static string[] Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(typeof(WordList), name)!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line.Trim());
        }
        return [.. lines];
    }

    public static FrozenSet<string> Set(string name) => Lines(name).ToFrozenSet(StringComparer.Ordinal);
}
