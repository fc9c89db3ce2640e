namespace NewsSearch.Benchmarks.Corpus;

/// <summary>A folder of its own, gone when it is disposed of.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newssearch-benchmarks-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
