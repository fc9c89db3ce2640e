using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>Marks benchmarks of which each operation goes through the whole corpus.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WholeCorpusAttribute : Attribute, IConfigSource
{
    /// <inheritdoc/>
    public IConfig Config => Measurements.OfWholeCorpus().AddColumn(StatisticColumn.Median, new StoriesColumn());
}
