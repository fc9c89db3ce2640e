using System.Globalization;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.FaultHost;
using NewsSearch.Indexing.Storage;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Faults;

public sealed class LeftoverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Index => _folder.In("index");

    private string Segments => Path.Combine(Index, "lucene");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_unfinished_new_index_is_cleared_away()
    {
        var unfinished = System.IO.Directory.CreateDirectory(Path.Combine(Index, "lucene.new"));
        File.WriteAllBytes(Path.Combine(unfinished.FullName, "segments_1"), []);
        File.WriteAllText(Path.Combine(unfinished.FullName, "_0.cfs"), "half of it");
        await Write(0);
        Assert.False(System.IO.Directory.Exists(unfinished.FullName));
        await AssertSound(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage that is longer than what belongs there, by far")]
    public async Task The_hint_to_the_newest_commit_does_not_matter(string content)
    {
        await Write(0);
        File.WriteAllText(Path.Combine(Segments, "segments.gen"), content);
        await AssertSound(1);
        await Write(1);
        await AssertSound(2);
        File.WriteAllText(Path.Combine(Segments, "segments.gen"), content);
        await AssertSound(2);
    }

    [Fact]
    public async Task A_missing_hint_does_not_matter()
    {
        await Write(0);
        File.Delete(Path.Combine(Segments, "segments.gen"));
        await AssertSound(1);
    }

    [Fact]
    public async Task Files_that_no_commit_names_do_not_matter()
    {
        await Write(0);
        File.WriteAllText(Path.Combine(Segments, "_7.fdt"), "of a batch that was killed");
        File.WriteAllText(Path.Combine(Segments, "pending_segments_9"), "");
        await AssertSound(1);
        await Write(1);
        await AssertSound(2);
    }

    [Theory]
    [InlineData("99", "format 99")]
    [InlineData("0", "format 0")]
    [InlineData("new", "not made by NewsSearch")]
    [InlineData(null, "not made by NewsSearch")]
    public async Task An_index_of_another_format_is_refused_and_left_alone(string? version, string reason)
    {
        await Write(0);
        SetFormat(version);
        var before = Contents();
        var refused = Assert.Throws<DamagedIndexException>(() => NewsIndex.Open(Index));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(Path.GetFullPath(Index), refused.Path);
        Assert.Throws<DamagedIndexException>(() => NewsIndex.Open(new NewsSearchOptions { Path = Index, ReadOnly = true }));
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void A_folder_without_an_index_is_no_index_to_a_reader()
    {
        var missing = Assert.Throws<NewsIndexNotFoundException>(() => NewsIndex.Open(new NewsSearchOptions { Path = Index, ReadOnly = true }));
        Assert.Equal(Path.GetFullPath(Index), missing.Path);
        Assert.False(System.IO.Directory.Exists(Index));
    }

    [Fact]
    public void An_empty_list_of_segments_is_damage()
    {
        System.IO.Directory.CreateDirectory(Segments);
        File.WriteAllBytes(Path.Combine(Segments, "segments_1"), []);
        Assert.Throws<DamagedIndexException>(() => NewsIndex.Open(Index));
    }

    private async Task Write(int batch)
    {
        await using var news = NewsIndex.Open(Index);
        await news.Engine.AddAsync(GeneratedBatch.Of(batch), default);
    }

    private async Task AssertSound(int batches)
    {
        await using var news = NewsIndex.Open(Index);
        Assert.Equal(batches * GeneratedBatch.Stories, (await news.SearchAsync("")).Total);
        Assert.True((await news.Engine.CheckAsync(default)).Ok);
    }

    private void SetFormat(string? version)
    {
        using var directory = new NIOFSDirectory(new DirectoryInfo(Segments), new SingleInstanceLockFactory());
        using var writer = new IndexWriter(directory, WriterSettings.Make(new NewsSimilarity()));
        writer.SetCommitData(version is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [IndexSchema.FormatVersionKey] = version });
        writer.Commit();
    }

    private string Contents()
    {
        var listed = new StringBuilder();
        foreach (var file in new DirectoryInfo(Segments).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
            listed.AppendLine(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}");
        return listed.ToString();
    }
}
