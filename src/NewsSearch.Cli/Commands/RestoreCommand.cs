using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>restore FROM</c>: makes an index of a snapshot.</summary>
internal sealed class RestoreCommand : Verb
{
    private readonly Argument<string> _from = new("FROM") { Description = "The folder of a snapshot." };
    private readonly IndexOption _index = new();
    private readonly Flag _replace = new("--replace", "Replace an index that is there already.");

    public RestoreCommand()
        : base("restore", "Make an index of a snapshot; every file is compared with its checksum.", "restore backup/news-2019-05-30 --index restored")
    {
        Add(_from);
        Add(_index);
        Add(_replace);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var from = typed.GetValue(_from)!;
        if (!Directory.Exists(from))
            throw new DirectoryNotFoundException($"There is no folder {from}.");
        var report = await NewsIndex.RestoreAsync(from, _index.Folder(typed), typed.GetValue(_replace), shell.Time, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => SnapshotJson.Write(json, report));
        else
            shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Articles} stories restored and checked"));
        return ExitCode.Done;
    }
}
