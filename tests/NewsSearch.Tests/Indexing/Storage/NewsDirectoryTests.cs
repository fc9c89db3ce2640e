using Lucene.Net.Store;
using NewsSearch.Indexing.Storage;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Indexing.Storage;

public sealed class NewsDirectoryTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_to_be_synced_until_it_is()
    {
        using var directory = new Watched(_folder.In("index"));
        foreach (var name in new[] { "a", "b" })
            directory.CreateOutput(name, IOContext.DEFAULT).Dispose();
        Assert.Equal(["a", "b"], directory.Unsynced.Order(StringComparer.Ordinal));
        directory.Sync(["a"]);
        Assert.Equal(["b"], directory.Unsynced);
    }

    [Fact]
    public void What_a_merge_writes_waits_for_the_commit_that_reads_the_set()
    {
        using var directory = new Watched(_folder.In("index"));
        var merge = new Thread(directory.CreateOutput("merged", IOContext.DEFAULT).Dispose);
        lock (directory.Gate)
        {
            merge.Start();
            Assert.False(merge.Join(s_patience), "The set was changed while somebody else had it.");
            Assert.Empty(directory.Unsynced);
        }
        merge.Join();
        Assert.Equal(["merged"], directory.Unsynced);
    }

    private sealed class Watched(string path) : NewsDirectory(path)
    {
        public object Gate => m_syncLock;

        public IEnumerable<string> Unsynced => m_staleFiles;
    }
}
