using BenchmarkDotNet.Configs;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>Adds what a word costs to benchmarks of which each operation goes through the words of the whole corpus.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EachWordAttribute : Attribute, IConfigSource
{
    /// <inheritdoc/>
    public IConfig Config => ManualConfig.CreateEmpty().AddColumn(new WordsColumn());
}
