using System.CommandLine;
using System.Diagnostics;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Options;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Receipts;
using NewsSearch.Ranking;

namespace NewsSearch.Cli.Commands;

/// <summary><c>search QUERY</c>: ranked hits.</summary>
internal sealed class SearchCommand : Verb
{
    private readonly QueryArgument _query = new("What to look for; nothing gives the newest stories.");
    private readonly SearchedStories _stories = new();
    private readonly TimeOptions _times = new();
    private readonly NumberOption _top = new("--top", "Hits on a page; 10 if not given.", 0, 1_000);
    private readonly TextOption _after = new("--after", "CURSOR", "The page after the one with this cursor.");
    private readonly Flag _all = new("--all", "Every story that matches, without pages.");
    private readonly CountOption _count = new();
    private readonly FacetsOption _facets = new("--facets", "Count the stories by these fields, too");
    private readonly Flag _explain = new("--explain", "Say of each hit what its score is made of.");
    private readonly ChoiceOption<RankingProfile> _profile = RankingProfiles.Option();
    private readonly ChoiceOption<MatchMode> _match = MatchModes.Option("How many of the bare words a story must match; else all, and most where a page has room.");
    private readonly Flag _recent = new("--recent", "Newer stories count more; age takes half of a score at most.");
    private readonly ChoiceOption<SearchOrder> _sort = new(
        "--sort", "Best first, newest first or oldest first.", Choices.Orders);

    private readonly VersionOptions _versions = new();
    private readonly Flag _copies = new("--copies", "Show every copy of a text; else the best of them stands for all.");
    private readonly Flag _exactNames = new("--exact-names", "Look for names in the spelling typed alone: Лавров does not find Lavrov.");
    private readonly Flag _receipt = new("--receipt", "Add a receipt: counts and digests that 'receipt' gets again later, whatever came in since. With text or JSON.");
    private readonly ChoiceOption<OutputFormat> _format = new(
        "--format", "Text, one JSON object, one JSON line a hit, a table with commas or tabs, Markdown, the stories as ninjs, one a line, or an Atom feed.",
        ("text", OutputFormat.Text), ("json", OutputFormat.Json), ("jsonl", OutputFormat.JsonLines), ("csv", OutputFormat.Csv), ("tsv", OutputFormat.Tsv),
        ("md", OutputFormat.Markdown), ("ninjs", OutputFormat.Ninjs), ("atom", OutputFormat.Atom));

    public SearchCommand()
        : base("search", "Find stories, best first.",
            "search Kuril peace treaty", "search treaty --all --format csv > treaty.csv", "search --in stories/ '\"peace treaty\" -fishing date:2019'", "search treaty --sort newest --format atom > treaty.atom", "search --json --top 3 'said(Lavrov, treaty)'", "search --dialect nexis 'kuril! w/10 treat!'", "search 'kuril AND treaty' --json --receipt > receipt.json")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_top);
        Add(_after);
        Add(_all);
        Add(_match);
        Add(_profile);
        Add(_recent);
        Add(_sort);
        Add(_count);
        Add(_facets);
        Add(_explain);
        _times.AddTo(this);
        Add(_copies);
        _versions.AddTo(this);
        Add(_exactNames);
        Add(_receipt);
        Add(_format);
        Add(Json);
    }

    public override bool WantsJson(ParseResult typed) => FormatOf(typed) is OutputFormat.Json or OutputFormat.JsonLines or OutputFormat.Ninjs;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var query = await _query.ReadAsync(typed, cancellationToken);
        var parsing = Stopwatch.GetElapsedTime(started);
        var (since, until, now, zone) = _times.Read(typed);
        var (allVersions, asOf) = _versions.Read(typed, zone);
        var request = new SearchRequest
        {
            Query = query,
            Top = typed.GetValue(_top) ?? 10,
            After = typed.GetValue(_after),
            Count = _count.Of(typed, SearchRequest.UsualCount),
            Facets = typed.GetValue(_facets) ?? [],
            Explain = typed.GetValue(_explain),
            Match = typed.GetValue(_match) ?? _query.Dialect.MatchOf(typed),
            Profile = typed.GetValue(_profile) ?? RankingProfile.Balanced,
            FavourRecent = typed.GetValue(_recent) ? true : null,
            Order = typed.GetValue(_sort) ?? SearchOrder.Relevance,
            Since = since,
            Until = until,
            Now = now,
            TimeZone = zone,
            Copies = typed.GetValue(_copies),
            AllVersions = allVersions,
            AsOf = asOf,
            ExactNames = typed.GetValue(_exactNames),
            WithStories = FormatOf(typed) is OutputFormat.Ninjs or OutputFormat.Atom,
        };
        if (typed.GetValue(_receipt) && FormatOf(typed) is not (OutputFormat.Text or OutputFormat.Json))
            throw new UsageException("--receipt goes with text and JSON.");
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var receipt = typed.GetValue(_receipt) ? await index.ReceiptAsync(request, cancellationToken) : null;
        if (typed.GetValue(_all))
            return await AllAsync(index, request, receipt, typed, shell, cancellationToken);
        var page = await index.SearchAsync(request, cancellationToken);
        page = page with { Took = WithParsing(page.Took, parsing) };
        if (FormatOf(typed) is OutputFormat.Text)
        {
            HitText.WriteRemarks(shell.Error, page);
            HitText.Write(shell.Out, page);
            if (receipt is not null)
                ReceiptText.Write(shell.Out, receipt);
        }
        else
        {
            using var output = HitOutput.Of(FormatOf(typed), shell, page, receipt);
            foreach (var hit in page.Hits)
                output.Add(hit);
        }
        return page.Hits.Count > 0 || page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private async Task<int> AllAsync(NewsIndex index, SearchRequest request, SearchReceipt? receipt, ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        if (typed.GetValue(_top) is not null || typed.GetValue(_after) is not null)
            throw new UsageException("--all gives every story: it goes with neither --top nor --after.");
        await using var export = await index.ExportAsync(request, cancellationToken);
        using var output = HitOutput.Of(FormatOf(typed), shell, export.Head, receipt);
        var any = false;
        await foreach (var hit in export.Hits.WithCancellation(cancellationToken))
        {
            any = true;
            output.Add(hit);
        }
        return any ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static SearchTimes WithParsing(SearchTimes took, TimeSpan parsing) =>
        took with { ParseMs = parsing.TotalMilliseconds, TotalMs = took.TotalMs + parsing.TotalMilliseconds };

    private OutputFormat FormatOf(ParseResult typed) =>
        typed.GetValue(_format) ?? (typed.GetValue(Json) ? OutputFormat.Json : OutputFormat.Text);
}
