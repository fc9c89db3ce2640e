using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Benchmarks.Relevance.Steps;

/// <summary>The profiles taken apart: each stage does what the one before does, and one step more.</summary>
internal static class RankingStages
{
    private static readonly RankingSteps s_balanced = RankingSteps.Of(RankingProfile.Balanced)!;

    /// <summary>What others are held against.</summary>
    public static RankingWay Fast { get; } = new("fast", RankingProfile.Fast);

    public static RankingWay Balanced { get; } = new($"+ feedback, {s_balanced.FeedbackTerms} words = balanced", RankingProfile.Balanced);

    public static RankingWay Thorough { get; } =
        new($"+ feedback, {RankingSteps.Of(RankingProfile.Thorough)!.FeedbackTerms} words = thorough", RankingProfile.Thorough);

    /// <summary>From the first pass to all of it.</summary>
    public static IReadOnlyList<RankingWay> All { get; } =
    [
        new RankingWay("BM25 as Lucene sets it, k1 1.2 and b 0.75", RankingProfile.Fast) { Bm25 = _ => Bm25Parameters.OfLucene },
        Fast,
        new RankingWay("+ background", RankingProfile.Balanced) { Steps = s_balanced with { FamilyDepth = 0, NearnessDepth = 0, FeedbackStories = 0 } },
        new RankingWay("+ families", RankingProfile.Balanced) { Steps = s_balanced with { NearnessDepth = 0, FeedbackStories = 0 } },
        new RankingWay("+ nearness", RankingProfile.Balanced) { Steps = s_balanced with { FeedbackStories = 0 } },
        Balanced,
        Thorough,
    ];
}
