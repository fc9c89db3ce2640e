using Lucene.Net.Store;
using NewsSearch.Indexing.Storage;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Indexing.Storage;

public sealed class NewsDirectoryTests : IDisposable
{
    private const int Files = 1_000;
    private const int Writers = 4;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_is_written_at_one_time_is_synced_by_the_next_commit()
    {
        using var directory = new Counting(_folder.In("index"));
        var names = Enumerable.Range(0, Writers).Select(writer => Enumerable.Range(0, Files).Select(file => $"w{writer}.{file}").ToList()).ToList();
        await Task.WhenAll(names.Select(own => Task.Run(() =>
        {
            foreach (var name in own)
                directory.CreateOutput(name, IOContext.DEFAULT).Dispose();
        })));
        Assert.Equal(names.SelectMany(n => n).Order(StringComparer.Ordinal), directory.Unsynced.Order(StringComparer.Ordinal));
        directory.Sync(names[0]);
        Assert.Equal(names.Skip(1).SelectMany(n => n).Order(StringComparer.Ordinal), directory.Unsynced.Order(StringComparer.Ordinal));
    }

    private sealed class Counting(string path) : NewsDirectory(path)
    {
        public IEnumerable<string> Unsynced => m_staleFiles;
    }
}
