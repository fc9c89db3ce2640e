using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Options;
using NewsSearch.Contract.Tables;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Cli.Commands;

/// <summary><c>timeline QUERY</c>: the stories that a query finds, counted over time.</summary>
internal sealed class TimelineCommand : Verb
{
    private readonly CountedQuery _query = new("What to count; nothing counts every story.");
    private readonly SearchedStories _stories = new();
    private readonly ChoiceOption<TimelineInterval> _by = new(
        "--by", "How long the stretches are; a month if not given.", Choices.Intervals);

    private readonly ChoiceOption<QueryClock> _clock = new(
        "--clock", "When stories were published, when they were filed, or the times they speak of; published if not given.", Choices.Clocks);

    private readonly TextOption _versus = new("--vs", "QUERY", "Count this query beside it.");
    private readonly CountFormat _format = new("A chart, JSON, or a table of comma-separated values.");

    public TimelineCommand()
        : base("timeline", "Count the stories that a query finds by day, week, month or year, and their share of all stories.",
            "timeline treaty --by year", "timeline treaty --vs fisheries --by year --format csv")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_by);
        Add(_clock);
        Add(_versus);
        _query.AddOptionsTo(this);
        Add(_format);
        Add(Json);
    }

    public override bool WantsJson(ParseResult typed) => _format.Of(typed, Json) == OutputFormat.Json;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var request = new TimelineRequest
        {
            Search = await _query.ReadAsync(typed, cancellationToken),
            By = typed.GetValue(_by) ?? TimelineInterval.Month,
            Clock = typed.GetValue(_clock) ?? QueryClock.Published,
            Versus = Versus(typed),
        };
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.TimelineAsync(request, cancellationToken);
        switch (_format.Of(typed, Json))
        {
            case OutputFormat.Json:
                JsonOutput.Write(shell.Stdout, json => TimelineJson.Write(json, page));
                break;
            case OutputFormat.Csv:
                TimelineTable.Write(shell.Stdout, page);
                break;
            default:
                TimelineText.WriteRemarks(shell.Error, page);
                TimelineText.Write(shell.Out, page);
                break;
        }
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    /// <exception cref="QueryFailureException">It cannot be read.</exception>
    private ParsedQuery? Versus(ParseResult typed)
    {
        if (typed.GetValue(_versus) is not { } text)
            return null;
        var parsed = QueryParser.Parse(text, _query.Dialect.Of(typed));
        return parsed.Success ? parsed : throw new QueryFailureException(text, parsed.Error);
    }
}
