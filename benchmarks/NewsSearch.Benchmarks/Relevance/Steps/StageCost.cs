using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;

namespace NewsSearch.Benchmarks.Relevance.Steps;

/// <summary>
/// What a query costs, in CPU time of the process, all threads together. The stages take turns, so that what disturbs
/// disturbs them all; medians over the rounds.
/// </summary>
internal static class StageCost
{
    private const int WarmingRounds = 2;

    /// <summary>Microseconds a query of each stage: finding the best stories, no text of theirs.</summary>
    public static async Task<IReadOnlyList<double>> MeasureAsync(AskedCollection asked, IReadOnlyList<RankingWay> stages, int hits, int rounds)
    {
        var queries = asked.Collection.Queries.Select(query => QueryParser.Parse(query.Text)).Where(query => query.Success).ToList();
        List<double>[] costs = [.. stages.Select(_ => new List<double>())];
        for (var round = 0; round < WarmingRounds + rounds; round++)
            for (var stage = 0; stage < stages.Count; stage++)
            {
                var before = Environment.CpuUsage.TotalTime;
                foreach (var query in queries)
                    await asked.Index.Engine.RankAsync(
                        stages[stage].Apply(new SearchRequest { Query = query, Top = hits, Match = MatchMode.Any }), CancellationToken.None);
                if (round >= WarmingRounds)
                    costs[stage].Add((Environment.CpuUsage.TotalTime - before).TotalMicroseconds / queries.Count);
            }
        return [.. costs.Select(Median)];
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
