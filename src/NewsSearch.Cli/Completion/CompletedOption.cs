using System.CommandLine;

namespace NewsSearch.Cli.Completion;

/// <summary>An option as shells complete it.</summary>
/// <param name="Name">With its hyphens.</param>
/// <param name="Description">The first sentence of its help.</param>
/// <param name="TakesValue">Whether a value follows.</param>
/// <param name="Values">Its values, where they are a few words; else files are offered.</param>
internal sealed record CompletedOption(string Name, string Description, bool TakesValue, IReadOnlyList<string> Values)
{
    public static CompletedOption Of(Option option) => new(
        option.Name,
        CompletedVerb.FirstSentence(option.Description),
        option.ValueType != typeof(bool) && option is not System.CommandLine.Help.HelpOption,
        option.HelpName is { } choices && choices.Contains('|', StringComparison.Ordinal) ? choices.Split('|') : []);
}
