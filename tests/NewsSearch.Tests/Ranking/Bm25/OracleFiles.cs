using System.Globalization;

namespace NewsSearch.Tests.Ranking.Bm25;

/// <summary>The committed cases of Lucene 8.7: see oracle/make-cases.sh and the heading of oracle/Bm25Oracle.java.</summary>
internal static class OracleFiles
{
    /// <summary>For each document, in order, its fields, each with the count of every term.</summary>
    public static IReadOnlyList<Dictionary<string, Dictionary<string, int>>> Documents { get; } =
        [.. Lines("documents").Select(line => line.Split('\t').Select(field => field.Split('=')).ToDictionary(f => f[0], f => Counts(f[1])))];

    public static IReadOnlyList<OracleQuery> Queries { get; } = [.. Lines("queries").Select(OracleQuery.Read)];

    /// <summary>The rest of the line of lengths.tsv that begins with a name.</summary>
    public static string[] Lengths(string name) => Lines("lengths").Select(l => l.Split('\t')).Single(l => l[0] == name)[1..];

    private static Dictionary<string, int> Counts(string text) =>
        text.Split(' ').Select(entry => entry.Split('*')).ToDictionary(e => e[0], e => int.Parse(e[1], CultureInfo.InvariantCulture));

    private static List<string> Lines(string name)
    {
        using Stream stream = typeof(OracleFiles).Assembly.GetManifestResourceStream($"NewsSearch.Tests.Ranking.Bm25.oracle.{name}.tsv")
            ?? throw new InvalidOperationException($"{name}.tsv is not embedded.");
        using StreamReader reader = new(stream);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
