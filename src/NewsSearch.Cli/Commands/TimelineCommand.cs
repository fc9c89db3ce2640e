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
using NewsSearch.Presentation.Charts;
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

    private readonly ChoiceOption<CountUnit> _count = new(
        "--count", "Stories, or words besides: the places where the query stands in them.", ("stories", CountUnit.Stories), ("words", CountUnit.Words));

    private readonly TextOption _versus = new("--vs", "QUERY", "Count this query beside it.");
    private readonly ChoiceOption<OutputFormat> _format = new(
        "--format", "A chart, JSON, a table of comma-separated values, or a picture (SVG).",
        ("text", OutputFormat.Text), ("json", OutputFormat.Json), ("csv", OutputFormat.Csv), ("svg", OutputFormat.Svg));


    public TimelineCommand()
        : base("timeline", "Count the stories that a query finds by day, week, month or year, and their share of all stories.",
            "timeline treaty --by year", "timeline treaty --by year --count words", "timeline treaty --format svg > treaty.svg", "timeline treaty --vs fisheries --by year --format csv")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_by);
        Add(_clock);
        Add(_count);
        Add(_versus);
        _query.AddOptionsTo(this);
        Add(_format);
        Add(Json);
    }

    public override bool WantsJson(ParseResult typed) => FormatOf(typed) == OutputFormat.Json;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var request = new TimelineRequest
        {
            Search = await _query.ReadAsync(typed, cancellationToken),
            By = typed.GetValue(_by) ?? TimelineInterval.Month,
            Clock = typed.GetValue(_clock) ?? QueryClock.Published,
            Versus = Versus(typed),
            Occurrences = typed.GetValue(_count) == CountUnit.Words,
        };
        if (request is { Occurrences: true, Clock: QueryClock.Mentioned })
            throw new UsageException("--count words goes with times of publication or filing, not with times spoken of.");
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.TimelineAsync(request, cancellationToken);
        switch (FormatOf(typed))
        {
            case OutputFormat.Json:
                JsonOutput.Write(shell.Stdout, json => TimelineJson.Write(json, page));
                break;
            case OutputFormat.Csv:
                TimelineTable.Write(shell.Stdout, page);
                break;
            case OutputFormat.Svg:
                TimelineSvg.Write(shell.Stdout, page);
                shell.Stdout.WriteByte((byte)'\n');
                break;
            default:
                TimelineText.WriteRemarks(shell.Error, page);
                TimelineText.Write(shell.Out, page);
                break;
        }
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private OutputFormat FormatOf(ParseResult typed) => typed.GetValue(_format) ?? (typed.GetValue(Json) ? OutputFormat.Json : OutputFormat.Text);

    /// <exception cref="QueryFailureException">It cannot be read.</exception>
    private ParsedQuery? Versus(ParseResult typed)
    {
        if (typed.GetValue(_versus) is not { } text)
            return null;
        var parsed = QueryParser.Parse(text, _query.Dialect.Of(typed));
        return parsed.Success ? parsed : throw new QueryFailureException(text, parsed.Error);
    }
}
