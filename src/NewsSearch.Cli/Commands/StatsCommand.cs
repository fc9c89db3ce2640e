using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>stats</c>: what the index holds.</summary>
internal sealed class StatsCommand : Verb
{
    private readonly IndexOption _index = new();

    public StatsCommand()
        : base("stats", "Print what the index holds.", "stats --json")
    {
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        await using var index = _index.OpenToRead(typed);
        var statistics = await index.Engine.StatisticsAsync(cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => StatisticsJson.Write(json, statistics));
        else
            StatisticsText.Write(shell.Out, statistics);
        return ExitCode.Done;
    }
}
