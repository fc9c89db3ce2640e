using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>delete ID...</c>: removes stories, every version of them.</summary>
internal sealed class DeleteCommand : Verb
{
    private readonly Argument<string[]> _ids = new("ID") { Arity = ArgumentArity.OneOrMore, Description = "Ids of stories, as hits show them." };
    private readonly IndexOption _index = new();

    public DeleteCommand()
        : base("delete", "Remove stories, every version of them; indexing their file again brings them back.", "delete kuril-2019-osaka")
    {
        Add(_ids);
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        // Opened to read first: writing would make an index where there is none.
        await _index.OpenToRead(typed).DisposeAsync();
        await using var index = NewsIndex.Open(_index.Folder(typed));
        var deleted = await index.DeleteAsync(typed.GetValue(_ids)!, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => RemovalJson.Write(json, "deleted", deleted));
        else
            shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{deleted} deleted"));
        return deleted > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
