using System.Globalization;
using NewsSearch.Tests.Examples;

namespace NewsSearch.Tests.Scoring;

/// <summary>The committed scores: a row a figure, parted by tabs; lines that start with # are comments.</summary>
internal static class ScoreList
{
    private const int ExpectedColumn = 5;

    private static string FilePath => Path.Join(RepositoryRoot.Path, "tests", "NewsSearch.Tests", "Scoring", "scores.tsv");

    public static IReadOnlyList<ExpectedScore> Read() => [.. Lines().Where(IsRow).Select(line => Row(line.Split('\t')))];

    /// <summary>Writes the figures that were measured in place of those expected; rows that were not measured stay.</summary>
    public static void Record(IReadOnlyCollection<Score> measured) => File.WriteAllLines(FilePath, [.. Lines().Select(line => Recorded(line, measured))]);

    private static string Recorded(string line, IReadOnlyCollection<Score> measured)
    {
        if (!IsRow(line))
            return line;
        var cells = line.Split('\t');
        if (measured.FirstOrDefault(score => score.Name == cells[0]) is { } score)
            cells[ExpectedColumn] = score.Value.ToString("0.0#", CultureInfo.InvariantCulture);
        return string.Join('\t', cells);
    }

    private static ExpectedScore Row(string[] cells) =>
        new(cells[0], cells[1], cells[2] == "fewer", Number(cells[3]), Number(cells[4]), Number(cells[ExpectedColumn]) ?? double.NaN);

    private static double? Number(string cell) => cell == "-" ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static bool IsRow(string line) => line.Length > 0 && line[0] != '#';

    private static string[] Lines() => File.ReadAllLines(FilePath);
}
