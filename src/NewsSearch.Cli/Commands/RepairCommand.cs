using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Contract.Json;

namespace NewsSearch.Cli.Commands;

/// <summary><c>repair</c>: makes a damaged index anew from the stories that it stores.</summary>
internal sealed class RepairCommand : Verb
{
    private readonly IndexOption _index = new();

    public RepairCommand()
        : base("repair", "Make a damaged index anew from the stories that it stores.", "repair --index my-index")
    {
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var report = await NewsIndex.RepairAsync(_index.Folder(typed), shell.Time, cancellationToken);
        foreach (var finding in report.Findings)
            shell.Error.Line(finding);
        if (report.Lost > 0)
            shell.Error.Line(string.Create(
                CultureInfo.InvariantCulture, $"{report.Lost} could not be read; index their files again, or restore a snapshot. The damaged files are in {report.Kept}."));
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("rebuilt", report.Rebuilt);
                json.WriteNumber("articles", report.Articles);
                json.WriteNumber("lost", report.Lost);
                json.Texts("findings", report.Findings);
                json.WriteString("kept", report.Kept);
                json.WriteEndObject();
            });
        else
            shell.Out.Line(report.Rebuilt
                ? string.Create(CultureInfo.InvariantCulture, $"repaired: {report.Articles} stories")
                : "ok: nothing to repair");
        return report.Lost > 0 ? ExitCode.BadData : ExitCode.Done;
    }
}
