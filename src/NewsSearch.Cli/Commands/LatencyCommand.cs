using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Evaluation.Files;
using NewsSearch.Evaluation.Latency;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Ranking;

namespace NewsSearch.Cli.Commands;

/// <summary><c>latency</c>: measures how fast a query mix is answered.</summary>
internal sealed class LatencyCommand : Verb
{
    private static readonly LatencyOptions s_defaults = new();

    private readonly IndexOption _index = new();
    private readonly TextOption _queries = new("--queries", "TSV", "The queries: class, tab, text.") { Required = true };
    private readonly NumberOption _warmup = new("--warmup", Text($"Rounds asked first and not measured; {s_defaults.Warmup} if not given."), 0, 100_000);
    private readonly NumberOption _repeat = new("--repeat", Text($"Rounds measured; {s_defaults.Repeat} if not given."), 1, 1_000_000);
    private readonly RateOption _rate = new(
        "--rate", "QPS", "Ask this many a second whatever the answers take, and measure from when a query was due; else the next when one is answered.");

    private readonly NumberOption _top = new("--top", "Hits asked for; 10 if not given.", 0, 1_000);
    private readonly ChoiceOption<RankingProfile> _profile = RankingProfiles.Option();
    private readonly ChoiceOption<MatchMode> _match = MatchModes.Option("How many of the bare words a story must match; else as search does.");
    private readonly ChoiceOption<SearchOrder> _sort = new(
        "--sort", "Best first, newest first or oldest first.",
        ("relevance", SearchOrder.Relevance), ("newest", SearchOrder.Newest), ("oldest", SearchOrder.Oldest));

    private readonly CountOption _count = new();
    private readonly TextOption _hits = new("--hits", "FILE", "Write each query's exact total, ids and scores to this file, a line of JSON a query.");

    public LatencyCommand()
        : base("latency", "Measure how fast a mix of queries is answered, by class and by phase.",
            "latency --queries mix.tsv --index my-index", "latency --queries mix.tsv --rate 200 --repeat 50 --json")
    {
        Add(_queries);
        Add(_index);
        Add(_warmup);
        Add(_repeat);
        Add(_rate);
        Add(_top);
        Add(_match);
        Add(_profile);
        Add(_sort);
        Add(_count);
        Add(_hits);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var queries = Read(typed.GetValue(_queries)!);
        var options = OptionsOf(typed);
        if ((long)options.Repeat * queries.Count > LatencyOptions.MostRuns)
            throw new UsageException(Text($"{queries.Count} queries {options.Repeat} times are more than {LatencyOptions.MostRuns} answers; lower --repeat."));
        await using var index = _index.OpenToRead(typed);
        LatencyReport report;
        using (var hits = typed.GetValue(_hits) is { } path ? File.Create(path) : null)
        {
            report = await new LatencyMeter(index.Engine).MeasureAsync(
                queries, options, hits is null ? null : (query, page) => WriteHits(hits, query, page), cancellationToken);
        }
        Remark(report, queries.Count, shell);
        var statistics = await index.Engine.StatisticsAsync(cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => LatencyJson.Write(json, report, statistics));
        else
            LatencyText.Write(shell.Out, report, statistics);
        return ExitCode.Done;
    }

    private LatencyOptions OptionsOf(ParseResult typed)
    {
        // Made anew for each query of the loop, so nothing is looked up in there.
        var profile = typed.GetValue(_profile) ?? RankingProfile.Balanced;
        var (top, match, order) = (typed.GetValue(_top) ?? 10, typed.GetValue(_match), typed.GetValue(_sort) ?? SearchOrder.Relevance);
        var count = _count.Of(typed, SearchRequest.UsualCount);
        return new LatencyOptions
        {
            Warmup = typed.GetValue(_warmup) ?? s_defaults.Warmup,
            Repeat = typed.GetValue(_repeat) ?? s_defaults.Repeat,
            Rate = typed.GetValue(_rate),
            Request = query => new SearchRequest { Query = query, Top = top, Match = match, Profile = profile, Order = order, Count = count, AllVersions = true },
        };
    }

    private static IReadOnlyList<LatencyQuery> Read(string path)
    {
        using var lines = new StreamReader(path);
        return LatencyQueryFile.Read(lines, path);
    }

    private static void WriteHits(Stream to, LatencyQuery query, SearchPage page) =>
        JsonOutput.Write(to, json => LatencyJson.WriteHits(json, query, page));

    private static void Remark(LatencyReport report, int queries, Shell shell)
    {
        if (report.Rewritten > 0)
            shell.Error.Line(Text($"notice: {report.Rewritten} of {queries} queries cannot be read as written and were asked as their rewrites."));
        if (report.Rate is { KeptUp: false } rate)
            shell.Error.Line(Text(
                $"notice: {rate.Asked:0.##} queries a second cannot be kept up: {rate.Achieved:0.##} were answered, and the last waited {rate.LastWait / 1_000:0} ms for its turn. These latencies grow with the length of the run."));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
