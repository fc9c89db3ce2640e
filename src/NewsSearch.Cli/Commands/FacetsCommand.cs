using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Tables;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>facets QUERY</c>: the stories that a query finds, counted by the values of some fields.</summary>
internal sealed class FacetsCommand : Verb
{
    private static readonly FacetField[] s_usual = [FacetField.Speaker, FacetField.Topic, FacetField.Dateline, FacetField.Source];

    private readonly CountedQuery _query = new("What to look for; nothing counts every story.");
    private readonly SearchedStories _stories = new();
    private readonly FacetsOption _fields = new("--fields", "What to count by; speaker,topic,dateline,source if not given");
    private readonly NumberOption _top = new("--top", "Values of each field; 10 if not given.", 1, 10_000);
    private readonly CountFormat _format = new("Lists, JSON, or a table of comma-separated values.");

    public FacetsCommand()
        : base("facets", "Count the stories that a query finds by speaker, topic, place and the like.",
            "facets treaty --fields speaker,year", "facets --top 50 --fields topic")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_fields);
        Add(_top);
        _query.AddOptionsTo(this);
        Add(_format);
        Add(Json);
    }

    public override bool WantsJson(ParseResult typed) => _format.Of(typed, Json) == OutputFormat.Json;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var request = await _query.ReadAsync(typed, cancellationToken);
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.SearchAsync(request with { Facets = typed.GetValue(_fields) is { Length: > 0 } fields ? fields : s_usual, FacetTop = typed.GetValue(_top) ?? 10 }, cancellationToken);
        switch (_format.Of(typed, Json))
        {
            case OutputFormat.Json:
                JsonOutput.Write(shell.Stdout, json => FacetsJson.Write(json, page));
                break;
            case OutputFormat.Csv:
                FacetsTable.Write(shell.Stdout, page.Facets);
                break;
            default:
                HitText.WriteRemarks(shell.Error, page);
                FacetsText.Write(shell.Out, page.Facets);
                HitText.WriteTotal(shell.Out, page);
                break;
        }
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
