using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>parse QUERY</c>: how a query is understood.</summary>
internal sealed class ParseCommand : Verb
{
    private readonly QueryArgument _query = new("The query.");
    private readonly IndexOption _index = new();
    private readonly Flag _counts = new("--counts", "Say how many stories of the index have each part.");

    public ParseCommand()
        : base("parse", "Print how a query is understood.", "parse '\"peace treaty\" OR headline:kuril'", "parse --counts kuril treaty", "parse --dialect nexis 'kuril! w/5 treaty or pact'")
    {
        _query.AddTo(this);
        Add(_counts);
        Add(_index);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var text = await _query.TextAsync(typed, cancellationToken);
        var parsed = QueryParser.Parse(text, _query.Dialect.Of(typed));
        if (!parsed.Success && !WantsJson(typed))
            throw new QueryFailureException(text, parsed.Error);
        var understood = parsed.Success ? await UnderstoodAsync(parsed, typed, cancellationToken) : null;
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => ParsedQueryJson.Write(json, parsed, understood));
        if (!parsed.Success)
            return ExitCode.Usage;
        if (WantsJson(typed))
            return ExitCode.Done;
        TranslationText.Write(shell.Out, parsed.Translation);
        shell.Out.Line("understood: " + understood);
        QueryTreeText.Write(shell.Out, parsed.Tree);
        NoticeText.Write(shell.Error, parsed.Notices);
        return ExitCode.Done;
    }

    private async Task<string> UnderstoodAsync(ParsedQuery query, ParseResult typed, CancellationToken cancellationToken)
    {
        if (!typed.GetValue(_counts))
            return Understood.Describe(query.Tree!);
        await using var index = _index.OpenToRead(typed);
        return await index.Engine.UnderstandAsync(query, withCounts: true, cancellationToken);
    }
}
