using System.Globalization;
using NewsSearch.Benchmarks.Relevance.Collections;
using NewsSearch.Evaluation;

namespace NewsSearch.Benchmarks.Relevance.Steps;

/// <summary>All stages over one collection.</summary>
internal sealed record MeasuredCollection(JudgedCollection Collection, IReadOnlyList<MeasuredStage> Stages)
{
    /// <summary>Whoever searches looks at a page.</summary>
    private const int Hits = 10;

    public static async Task<MeasuredCollection> MeasureAsync(AskedCollection asked, RankingEffort effort)
    {
        var whole = asked.First(effort.Queries);
        var scores = new List<IReadOnlyList<Scores>>();
        foreach (var stage in RankingStages.All)
        {
            scores.Add(await whole.AskAsync(stage));
            // The whole takes minutes: who waits sees the figures as they come.
            var so = new MeasuredStage(stage, scores[^1], Microseconds: 0, RunMicroseconds: 0);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"// {asked.Collection.Name}: {stage.Name}: MAP {so.Means.Map:0.0000}, nDCG@10 {so.Means.Ndcg10:0.0000}, first {so.First:0.0 %}, in ten {so.InTen:0.0 %}"));
        }
        Console.WriteLine($"// {asked.Collection.Name}: cost");
        var timed = asked.First(effort.TimedQueries);
        var costs = await StageCost.MeasureAsync(timed, RankingStages.All, Hits, effort.Rounds);
        var runs = await StageCost.MeasureAsync(timed, RankingStages.All, RankingScorer.Depth, effort.Rounds);
        return new MeasuredCollection(whole.Collection, [.. RankingStages.All.Select((stage, i) => new MeasuredStage(stage, scores[i], costs[i], runs[i]))]);
    }

    public MeasuredStage Of(RankingWay way) => Stages.Single(stage => stage.Way == way);
}
