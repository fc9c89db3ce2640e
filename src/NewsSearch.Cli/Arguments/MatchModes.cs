using NewsSearch.Contract.Options;
using NewsSearch.Matching.Compilation;

namespace NewsSearch.Cli.Arguments;

/// <summary>Builds the option that says how many of a query's words a story must match.</summary>
internal static class MatchModes
{
    public static ChoiceOption<MatchMode> Option(string description) => new(
        "--match", description, Choices.Matches);
}
