using System.CommandLine;
using System.Globalization;
using NewsSearch.Alerting;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>alert add|list|remove|replay</c>: stored queries, matched as stories come in.</summary>
internal sealed class AlertCommand : Verb
{
    private readonly Argument<string[]> _words = new("ACTION")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "add NAME QUERY, list, remove NAME, or replay NAME [QUERY]: add stores a query under a name; replay shows what it would have found of the stories that are there, with a QUERY without storing anything.",
    };

    private readonly IndexOption _index = new();
    private readonly DialectOption _dialect = new();
    private readonly TextOption _file = new("--file", "FILE", "Add a line of JSON to this file for each story.");
    private readonly TextOption _command = new("--command", "PROGRAM", "Start this program for each story, with the story as JSON on its standard input; no shell, 30 seconds.");
    private readonly Option<string[]?> _arguments = new("--arg") { HelpName = "WORD", Description = "An argument of the program; may be given again." };
    private readonly TextOption _webhook = new("--webhook", "URL", "Post each story to this address as JSON.");
    private readonly Flag _copies = new("--copies", "Tell of copies, too; else a story made of one that was there is no news.");
    private readonly Flag _exactNames = new("--exact-names", "Look for names in the spelling typed alone.");
    private readonly Flag _replay = new("--replay", "Show first what it would have found.");
    private readonly Flag _replace = new("--replace", "Put it in the place of the alert of that name.");

    public AlertCommand()
        : base(
            "alert",
            "Store queries that stories are matched with as 'index' takes them in, each story once.",
            "alert replay kuril 'kuril AND treaty'",
            "alert add kuril 'kuril AND treaty' --file kuril.jsonl",
            "alert add lavrov 'said(Lavrov, treaty)' --command /usr/bin/logger --arg=-t --arg newssearch",
            "alert list",
            "alert remove lavrov")
    {
        Add(_words);
        Add(_file);
        Add(_command);
        Add(_arguments);
        Add(_webhook);
        Add(_copies);
        Add(_exactNames);
        Add(_dialect);
        Add(_replay);
        Add(_replace);
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        // Opened to read first: writing would make an index where there is none.
        await using var index = _index.OpenToRead(typed);
        switch (typed.GetValue(_words))
        {
            case ["list"]:
                return await ListAsync(index, typed, shell, cancellationToken);
            case ["add", var name, .. { Length: > 0 } query]:
                var alert = Read(typed, name, query) with { Target = Target(typed) ?? throw new UsageException("An alert needs somewhere to go: --file, --command or --webhook.") };
                if (typed.GetValue(_replay))
                    await ReplayAsync(index, alert, typed, shell, cancellationToken);
                await using (var written = NewsIndex.Open(_index.Folder(typed)))
                    await written.AddAlertAsync(alert, typed.GetValue(_replace), cancellationToken);
                return typed.GetValue(_replay) ? ExitCode.Done : Say(typed, shell, "added", name);
            case ["remove", var name]:
                await using (var written = NewsIndex.Open(_index.Folder(typed)))
                    if (!await written.RemoveAlertAsync(name, cancellationToken))
                        return Say(typed, shell, "removed", null);
                return Say(typed, shell, "removed", name);
            case ["replay", var name]:
                var known = (await index.AlertsAsync(cancellationToken)).Alerts.FirstOrDefault(a => a.Alert.Name == name)
                    ?? throw new UsageException($"There is no alert '{name}'; with a query behind its name it need not be there.");
                return await ReplayAsync(index, known.Alert, typed, shell, cancellationToken);
            case ["replay", var name, .. var query]:
                return await ReplayAsync(index, Read(typed, name, query), typed, shell, cancellationToken);
            default:
                throw new UsageException("'alert' takes 'add' with a name and a query, 'list', 'remove' with a name, or 'replay' with a name or with a name and a query.");
        }
    }

    /// <exception cref="QueryFailureException">The query cannot be read.</exception>
    private Alert Read(ParseResult typed, string name, string[] words)
    {
        var text = string.Join(' ', words);
        var parsed = QueryParser.Parse(text, _dialect.Of(typed));
        if (!parsed.Success)
            throw new QueryFailureException(text, parsed.Error);
        return new Alert
        {
            Name = name,
            Query = text,
            Dialect = _dialect.Of(typed),
            Copies = typed.GetValue(_copies),
            ExactNames = typed.GetValue(_exactNames),
        };
    }

    private AlertTarget? Target(ParseResult typed)
    {
        var (file, command, webhook, arguments) = (typed.GetValue(_file), typed.GetValue(_command), typed.GetValue(_webhook), typed.GetValue(_arguments) ?? []);
        if (new[] { file, command, webhook }.Count(t => t is not null) > 1)
            throw new UsageException("--file, --command and --webhook exclude each other.");
        if (arguments.Length > 0 && command is null)
            throw new UsageException("--arg goes with --command.");
        if (webhook is not null)
            return Uri.TryCreate(webhook, UriKind.Absolute, out var address) ? new WebhookTarget(address) : throw new UsageException("--webhook takes a whole address with http or https.");
        return file is not null ? new FileTarget(Path.GetFullPath(file)) : command is not null ? new CommandTarget(command, [.. arguments]) : null;
    }

    private async Task<int> ListAsync(NewsIndex index, ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var page = await index.AlertsAsync(cancellationToken);
        foreach (var problem in page.Problems)
            shell.Error.Line(problem);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => AlertsJson.Write(json, page));
        else
            AlertsText.Write(shell.Out, page);
        return page.Alerts.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private async Task<int> ReplayAsync(NewsIndex index, Alert alert, ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var found = index.ReplayAlertAsync(alert, cancellationToken);
        var count = WantsJson(typed) ? await AlertsJson.WriteAsync(shell.Stdout, alert, found) : await AlertsText.WriteAsync(shell.Out, found);
        if (!WantsJson(typed))
            shell.Error.Line(string.Create(CultureInfo.InvariantCulture, $"{count} stories would have been told of"));
        return count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private int Say(ParseResult typed, Shell shell, string done, string? name)
    {
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                json.WriteString(done, name);
                json.WriteEndObject();
            });
        else
            shell.Out.Line(name is null ? "There is no alert of that name." : done);
        return name is null ? ExitCode.NothingFound : ExitCode.Done;
    }
}
