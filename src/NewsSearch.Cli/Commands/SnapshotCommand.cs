using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>snapshot OUT</c>: copies an index while others search it and write to it.</summary>
internal sealed class SnapshotCommand : Verb
{
    private readonly Argument<string> _to = new("OUT") { Description = "A folder that is not there yet." };
    private readonly IndexOption _index = new();

    public SnapshotCommand()
        : base("snapshot", "Copy the index, checked, while others search it and write to it.", "snapshot backup/news-2019-05-30")
    {
        Add(_to);
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        await using var index = _index.OpenToRead(typed);
        var report = await index.SnapshotAsync(typed.GetValue(_to)!, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => SnapshotJson.Write(json, report));
        else
            shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Articles} stories copied and checked, {report.Files} files, {report.Bytes} bytes"));
        return ExitCode.Done;
    }
}
