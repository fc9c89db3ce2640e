using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>Marks benchmarks of which each operation answers one query.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EachQueryAttribute : Attribute, IConfigSource
{
    /// <inheritdoc/>
    public IConfig Config => Measurements.OfQueries().AddColumn(StatisticColumn.Median);
}
