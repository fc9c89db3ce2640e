using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>kill ID</c>: takes a story down for good.</summary>
internal sealed class KillCommand : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "The story's id, as hits show it." };
    private readonly IndexOption _index = new();

    public KillCommand()
        : base("kill", "Take a story down for good: indexing its file again does not bring it back; 'delete' forgets it.", "kill kuril-2019-osaka")
    {
        Add(_id);
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var id = typed.GetValue(_id)!;
        // Opened to read first: writing would make an index where there is none.
        await _index.OpenToRead(typed).DisposeAsync();
        await using var index = NewsIndex.Open(_index.Folder(typed));
        var killed = await index.KillAsync(id, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => RemovalJson.Write(json, "killed", killed ? 1 : 0));
        else if (killed)
            shell.Out.Line("1 killed");
        else
            shell.Error.Line($"{Verbs.Program}: There is no story {id} in the index.");
        return killed ? ExitCode.Done : ExitCode.NothingFound;
    }
}
