using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks.Corpus;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>Nanoseconds of CPU time a word, by the median; words are counted as NewsSearch counts them, for every row.</summary>
internal sealed class WordsColumn : IColumn
{
    public string Id => nameof(WordsColumn);

    public string ColumnName => "ns/word";

    public string Legend => "Nanoseconds of CPU time a word, by the median";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => int.MaxValue;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase]?.ResultStatistics is { } time
        ? (time.Median / NewsCorpus.Words).ToString("N1", CultureInfo.InvariantCulture)
        : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
