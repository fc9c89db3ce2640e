using NewsSearch.Tests.Scoring.Cost;

namespace NewsSearch.Tests.Scoring;

/// <summary>
/// <c>scores [--record]</c>: prints every score beside what is expected, must be and is aimed at. With --record, what was
/// measured becomes what is expected. Ends with 1 where a score fell.
/// </summary>
internal static class ScoresCommand
{
    public const string Verb = "scores";

    public static int Run(IReadOnlyList<string> options)
    {
        var record = options.Contains("--record");
        if (options.Count > (record ? 1 : 0))
        {
            Console.Error.WriteLine("usage: scores [--record]");
            return 64;
        }
        var measured = new List<Score>();
        var fell = false;
        Console.WriteLine(ScoreTable.Header);
        foreach (var row in ScoreList.Read())
        {
            var scorer = Scorers.Of(row.Name) ?? throw new InvalidDataException($"Nothing measures '{row.Name}'.");
            if (Objection(row, scorer) is { } objection)
            {
                Console.WriteLine(ScoreTable.Absent(row, objection));
                continue;
            }
            var score = Scorers.Measured(scorer, row.Name);
            Console.WriteLine(ScoreTable.Row(row, score));
            measured.Add(score);
            fell |= !row.IsTime && !row.IsKept(score.Value);
        }
        if (record)
            ScoreList.Record(measured);
        return fell && !record ? 1 : 0;
    }

    private static string? Objection(ExpectedScore row, IScorer scorer) =>
        !Scorers.IsThere(scorer) ? $"{scorer.SharedFile} is not here" : row.IsTime ? CostScorer.Objection : null;
}
