using NewsSearch.Ranking;

namespace NewsSearch.Cli.Arguments;

/// <summary>Builds the option that says how much work goes into the order of the hits.</summary>
internal static class RankingProfiles
{
    public static ChoiceOption<RankingProfile> Option() => new(
        "--profile", "fast ranks by words alone, balanced looks at the best stories again, thorough looks longer; else balanced.",
        ("fast", RankingProfile.Fast), ("balanced", RankingProfile.Balanced), ("thorough", RankingProfile.Thorough));
}
