using System.CommandLine;

namespace NewsSearch.Cli.Completion;

/// <summary>A verb as shells complete it.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Description">The first sentence of its help.</param>
/// <param name="Options">Its options.</param>
/// <param name="Words">Words that may follow it, where they are known; else files are offered.</param>
internal sealed record CompletedVerb(string Name, string Description, IReadOnlyList<CompletedOption> Options, IReadOnlyList<string> Words)
{
    public static IReadOnlyList<CompletedVerb> All(Command root)
    {
        var help = root.Options.Select(CompletedOption.Of).Where(o => o.Name == "--help").ToList();
        return
        [
            .. root.Subcommands.Select(verb => new CompletedVerb(
                verb.Name,
                FirstSentence(verb.Description),
                [.. verb.Options.Select(CompletedOption.Of), .. help],
                [.. verb.Arguments.SelectMany(a => a.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty)).Select(c => c.Label)])),
        ];
    }

    public static string FirstSentence(string? text)
    {
        var end = (text ?? "").IndexOfAny(['.', ';']);
        return end < 0 ? text ?? "" : text![..end];
    }
}
