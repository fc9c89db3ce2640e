using NewsSearch.Contract.Options;
using NewsSearch.Ranking;

namespace NewsSearch.Cli.Arguments;

/// <summary>Builds the option that says how much work goes into the order of the hits.</summary>
internal static class RankingProfiles
{
    public static ChoiceOption<RankingProfile> Option() => Option(
        "--profile", "fast ranks by words alone, balanced looks at the best stories again, thorough looks longer; else balanced.");

    public static ChoiceOption<RankingProfile> Option(string name, string description) => new(
        name, description, Choices.Profiles);

    /// <summary>What is typed for a profile.</summary>
    public static string NameOf(RankingProfile profile) => profile switch
    {
        RankingProfile.Fast => "fast",
        RankingProfile.Thorough => "thorough",
        _ => "balanced",
    };
}
