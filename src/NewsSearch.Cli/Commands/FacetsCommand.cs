using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>facets QUERY</c>: the stories that a query finds, counted by the values of some fields.</summary>
internal sealed class FacetsCommand : Verb
{
    private static readonly FacetField[] s_usual = [FacetField.Speaker, FacetField.Topic, FacetField.Dateline, FacetField.Source];

    private readonly QueryArgument _query = new("What to look for; nothing counts every story.");
    private readonly SearchedStories _stories = new();
    private readonly TimeOptions _times = new();
    private readonly FacetsOption _fields = new("--fields", "What to count by; speaker,topic,dateline,source if not given");
    private readonly NumberOption _top = new("--top", "Values of each field; 10 if not given.", 1, 10_000);
    private readonly Flag _allVersions = new("--all-versions", "Count earlier versions and stories that may not be used, too.");
    private readonly Flag _exactNames = new("--exact-names", "Look for names in the spelling typed alone.");

    public FacetsCommand()
        : base("facets", "Count the stories that a query finds by speaker, topic, place and the like.",
            "facets treaty --fields speaker,year", "facets --top 50 --fields topic")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_fields);
        Add(_top);
        _times.AddTo(this);
        Add(_allVersions);
        Add(_exactNames);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var query = await _query.ReadAsync(typed, cancellationToken);
        var (since, until, now, zone) = _times.Read(typed);
        var request = new SearchRequest
        {
            Query = query,
            Top = 0,
            Match = MatchMode.All,
            Facets = typed.GetValue(_fields) ?? s_usual,
            FacetTop = typed.GetValue(_top) ?? 10,
            Since = since,
            Until = until,
            Now = now,
            TimeZone = zone,
            AllVersions = typed.GetValue(_allVersions),
            ExactNames = typed.GetValue(_exactNames),
            // Counts are asked for to be exact, however long that takes; Ctrl-C ends it.
            Limits = SearchLimits.Default with { Time = Timeout.InfiniteTimeSpan },
        };
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.SearchAsync(request, cancellationToken);
        if (WantsJson(typed))
        {
            JsonOutput.Write(shell.Stdout, json => FacetsJson.Write(json, page));
        }
        else
        {
            HitText.WriteRemarks(shell.Error, page);
            FacetsText.Write(shell.Out, page.Facets);
            HitText.WriteTotal(shell.Out, page);
        }
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
