using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Cli.Commands;

/// <summary><c>check</c>: reads everything in the index and compares checksums.</summary>
internal sealed class CheckCommand : Verb
{
    private readonly IndexOption _index = new();

    public CheckCommand()
        : base("check", "Read everything in the index and compare checksums.", "check --index my-index")
    {
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var report = await CheckAsync(typed, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("ok", report.Ok);
                json.WriteNumber("articles", report.Articles);
                json.Texts("problems", report.Problems);
                json.WriteEndObject();
            });
        else
            foreach (var line in report.Problems.Append(string.Create(
                CultureInfo.InvariantCulture, $"{(report.Ok ? "ok" : "damaged")}: {report.Articles} stories could be read")))
                shell.Out.Line(line);
        return report.Ok ? ExitCode.Done : ExitCode.BadData;
    }

    // An index so damaged that it does not open is a finding like any other.
    private async Task<CheckReport> CheckAsync(ParseResult typed, CancellationToken cancellationToken)
    {
        try
        {
            await using var index = _index.OpenToRead(typed);
            return await index.Engine.CheckAsync(cancellationToken);
        }
        catch (DamagedIndexException damage)
        {
            return new CheckReport(false, 0, [damage.Message]);
        }
    }
}
