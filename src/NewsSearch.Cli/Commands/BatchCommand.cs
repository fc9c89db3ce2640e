using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Commands;

/// <summary><c>batch FILE</c>: how many stories each query of a file finds.</summary>
internal sealed class BatchCommand : Verb
{
    private readonly Argument<string> _file = new("FILE") { Description = "Queries, one a line; - is standard input." };
    private readonly SearchedStories _stories = new();
    private readonly TimeOptions _times = new();
    private readonly DialectOption _dialect = new();
    private readonly Flag _exactNames = new("--exact-names", "Look for names in the spelling typed alone.");

    public BatchCommand()
        : base("batch", "Count the stories that each query of a file finds.", "batch queries.txt", "batch --json - < queries.txt")
    {
        Add(_file);
        _stories.AddTo(this);
        _times.AddTo(this);
        Add(_dialect);
        Add(_exactNames);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var file = typed.GetValue(_file)!;
        using var lines = file == "-" ? Shell.OpenInput() : new StreamReader(file);
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var asked = QueryLines.Read(lines, QueryParserOptions.Default.MaxLength);
        var code = ExitCode.Done;
        using (IBatchOutput output = WantsJson(typed) ? new BatchJson(shell.Stdout) : new BatchText(shell.Out))
            foreach (var text in asked)
            {
                var parsed = QueryParser.Parse(text, _dialect.Of(typed));
                if (parsed.Success)
                {
                    output.Add(text, await index.SearchAsync(Request(parsed, typed), cancellationToken));
                }
                else
                {
                    output.Add(text, parsed.Error);
                    code = ExitCode.InputRejected;
                }
            }
        return code;
    }

    // Each within the usual time: a table of hundreds must not stand still at one of them.
    private SearchRequest Request(ParsedQuery query, ParseResult typed)
    {
        var (since, until, now, zone) = _times.Read(typed);
        return new SearchRequest
        {
            Query = query,
            Top = 0,
            Count = null,
            Match = MatchMode.All,
            Since = since,
            Until = until,
            Now = now,
            TimeZone = zone,
            ExactNames = typed.GetValue(_exactNames),
        };
    }
}
