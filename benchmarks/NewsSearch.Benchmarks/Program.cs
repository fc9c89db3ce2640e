using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks;
using NewsSearch.Benchmarks.Alerts;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Footprint;
using NewsSearch.Benchmarks.Java;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Presenting;
using NewsSearch.Benchmarks.Relevance;
using NewsSearch.Benchmarks.Serving;

// dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- [record|footprint|ranking|presenting|alerts|serving|java] [OPTIONS] [BenchmarkDotNet's options]
// For example "--quick --filter *Phrase*", or "record" for all committed tables: see benchmarks/README.md.
var options = CommandOptions.Read(args);
if (options is { Stories: not null, Scratch: null })
{
    await Console.Error.WriteLineAsync("--stories needs --scratch FOLDER, or the variable NEWSSEARCH_SCRATCH.");
    return 64;
}
if (options is { Stories: not null, Verb: CommandOptions.RankingVerb })
{
    await Console.Error.WriteLineAsync("ranking goes by judged collections of its own: without --stories.");
    return 64;
}
NewsCorpus.Large = options.Stories is { } stories ? new LargeCorpus(stories, options.Scratch!) : null;
Measurements.Quick = options.Quick;
switch (options.Verb)
{
    case CommandOptions.ChildVerb:
        await ChildTasks.RunAsync(options.ForHarness);
        return 0;
    case CommandOptions.FootprintVerb:
        await Footprint();
        return 0;
    case CommandOptions.RankingVerb:
        await Ranking();
        return 0;
    case CommandOptions.PresentingVerb:
        await Presenting();
        return 0;
    case CommandOptions.AlertsVerb:
        await Alerts();
        return 0;
    case CommandOptions.ServingVerb:
        await Serving();
        return 0;
    case CommandOptions.JavaVerb:
        await Java();
        return 0;
    case CommandOptions.RecordVerb:
        await Footprint();
        // The rest goes through every story several times over, which says no more of a large corpus than of a small one.
        return await Benchmarks(["--filter", NewsCorpus.Large is null ? "*" : "*.Searching.*", .. options.ForHarness]);
    default:
        return await Benchmarks(options.ForHarness);
}

async Task Footprint()
{
    var table = FootprintTable.Measure(options);
    Console.WriteLine(table);
    if (options.Record)
        await File.WriteAllTextAsync(ResultTable.PathOf("Footprint"), table);
}

async Task Ranking()
{
    var table = await RankingReport.MeasureAsync(options);
    Console.WriteLine(table);
    if (options.Record)
        await File.WriteAllTextAsync(ResultTable.PathOf("Ranking"), table);
}

async Task Presenting()
{
    var table = await PresentingReport.MeasureAsync(options);
    Console.WriteLine(table);
    if (options.Record)
        await File.WriteAllTextAsync(ResultTable.PathOf("Presenting"), table);
}

async Task Alerts()
{
    var table = await AlertsReport.MeasureAsync(options);
    Console.WriteLine(table);
    if (options.Record)
        await File.WriteAllTextAsync(ResultTable.PathOf("Alerts"), table);
}

async Task Serving()
{
    var table = await ServingReport.MeasureAsync(options);
    Console.WriteLine(table);
    if (options.Record)
        await File.WriteAllTextAsync(ResultTable.PathOf("Serving"), table);
}

async Task Java()
{
    var table = JavaReport.Measure(options);
    Console.WriteLine(table);
    if (options.Record)
        await File.WriteAllTextAsync(ResultTable.PathOf("Java"), table);
}

async Task<int> Benchmarks(IReadOnlyList<string> forHarness)
{
    var config = ManualConfig.CreateEmpty()
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2)
        .AddExporter(MarkdownExporter.GitHub)
        .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(80))
        .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(CommandOptions).Assembly).Run([.. forHarness], config).ToList();
    var targets = TargetTable.Of(summaries, options);
    Console.WriteLine(targets);
    if (options.Record)
    {
        foreach (var summary in summaries.Where(summary => summary.BenchmarksCases.Length > 0))
            await File.WriteAllTextAsync(ResultTable.PathOf(summary.BenchmarksCases[0].Descriptor.Type.Name), ResultTable.Of(summary, options));
        if (targets is not null)
            await File.WriteAllTextAsync(ResultTable.PathOf("Targets"), targets);
    }
    return summaries.Count > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
}
