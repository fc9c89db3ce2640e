using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Measuring;

// dotnet run -c Release --project benchmarks/NewsSearch.Benchmarks -- [--quick] [--record] [--note TEXT] [BenchmarkDotNet's options]
// For example "--quick --filter *Phrase*", or "--record --filter *" for the committed tables.
var options = CommandOptions.Read(args);
Measurements.Quick = options.Quick;
var config = ManualConfig.CreateEmpty()
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2)
    .AddExporter(MarkdownExporter.GitHub)
    .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(80))
    .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(CommandOptions).Assembly).Run([.. options.ForHarness], config).ToList();
if (options.Record)
    foreach (var summary in summaries)
        await File.WriteAllTextAsync(
            Path.Combine(Repository.Root, "benchmarks", "results", summary.BenchmarksCases[0].Descriptor.Type.Name + ".md"),
            ResultTable.Of(summary, options.Command, options.Note));
return summaries.Count > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
