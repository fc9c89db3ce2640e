using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks.Corpus;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>Stories gone through in a second of CPU time, by the median.</summary>
internal sealed class StoriesColumn : IColumn
{
    public string Id => nameof(StoriesColumn);

    public string ColumnName => "Stories/CPU s";

    public string Legend => "Stories gone through in a second of CPU time, by the median";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => int.MaxValue;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics is { } time
        ? Math.Round(NewsCorpus.Count / (time.Median / 1e9)).ToString("N0", CultureInfo.InvariantCulture)
        : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
