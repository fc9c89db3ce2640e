using Microsoft.Extensions.Time.Testing;
using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>An index that another one takes the place of while somebody reads it: files of both may have the same names.</summary>
public sealed class ReplacedIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2019, 5, 30, 0, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reader_sees_the_index_that_was_restored_and_no_mixture_of_both()
    {
        var index = _folder.In("index");
        await Write(index, "old", 3);
        await using var reader = NewsIndex.Open(new NewsSearchOptions { Path = index, ReadOnly = true, Time = _clock });
        Assert.Equal(3, (await reader.SearchAsync("old")).Total);
        await Write(_folder.In("another"), "new", 5);
        await using (var another = NewsIndex.Open(_folder.In("another")))
            await another.SnapshotAsync(_folder.In("snapshot"));
        await NewsIndex.RestoreAsync(_folder.In("snapshot"), index, replace: true, _clock);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, (await reader.SearchAsync("old")).Total);
        Assert.Equal(5, (await reader.SearchAsync("new")).Total);
        await Write(index, "newer", 2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((5, 2), ((await reader.SearchAsync("new")).Total, (await reader.SearchAsync("newer")).Total));
        Assert.True((await reader.Engine.CheckAsync(default)).Ok);
    }

    [Fact]
    public async Task A_replacement_broken_off_half_way_is_undone_by_the_next_writer()
    {
        var index = _folder.In("index");
        await Write(index, "old", 3);
        Directory.Move(Path.Combine(index, "lucene"), Path.Combine(index, "lucene.old"));
        Directory.CreateDirectory(Path.Combine(index, "lucene.new"));
        await Write(index, "more", 1);
        await using var news = NewsIndex.Open(index);
        Assert.Equal((3, 1), ((await news.SearchAsync("old")).Total, (await news.SearchAsync("more")).Total));
        Assert.False(Directory.Exists(Path.Combine(index, "lucene.old")));
    }

    private async Task Write(string index, string word, int count)
    {
        _clock.Advance(TimeSpan.FromMinutes(1));
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = index, Time = _clock, Threads = 1 });
        await news.AddAsync(Enumerable.Range(0, count).Select(i => new RawStory { Id = word + i, Headline = $"{word} {i}", Body = $"Text of {i}." }));
    }
}
