using NewsSearch.Articles;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Corpus;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Copies;

/// <summary>Which stories come into one group, and that nothing but their order decides it.</summary>
public sealed class CopyGroupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _indexes;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bundled_stories_are_copies_as_the_corpus_says_and_no_others()
    {
        var stories = new StoryFiles().Read([BundledCorpus.Folder]).Select(r => r.Story!).ToList();
        var groups = await Groups(stories, 100);
        var found = groups.GroupBy(g => g.Value, g => g.Key).Where(g => g.Count() > 1).Select(g => string.Join(' ', g.Order(StringComparer.Ordinal)));
        var expected = BundledCorpus.Table("expected/copies.tsv").Skip(1).Select(row => string.Join(' ', row.Order(StringComparer.Ordinal)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Edited_copies_are_found_and_forms_filled_in_anew_are_none()
    {
        var groups = await Groups([.. Mixed(), .. Enumerable.Range(0, 40).Select(WireStories.Form)], 1_000);
        AssertCopies(groups);
        Assert.Equal(40, groups.Where(g => g.Key[0] == 'f').Select(g => g.Value).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Batches_of_any_size_give_the_same_groups(int size) =>
        Assert.Equal((await Groups(Mixed(), 1_000)).OrderBy(g => g.Key), (await Groups(Mixed(), size)).OrderBy(g => g.Key));

    [Fact]
    public async Task Restarts_and_threads_give_the_same_groups()
    {
        var index = NextIndex();
        foreach (var (half, threads) in new[] { (Mixed().Take(60), 1), (Mixed().Skip(60), 3) })
            await using (var news = NewsIndex.Open(new NewsSearchOptions { Path = index, Threads = threads, BatchSize = 10 }))
                await news.AddAsync(half);
        Assert.Equal((await Groups(Mixed(), 1_000)).OrderBy(g => g.Key), IndexedGroups.Read(index).OrderBy(g => g.Key));
    }

    [Fact]
    public async Task More_copies_than_a_form_may_have_stay_one_group()
    {
        var copies = Enumerable.Range(1, 150).Select(c => WireStories.Copy(1, c, c, edits: 1));
        Assert.Single((await Groups([WireStories.Original(1), .. copies], 20)).Values.Distinct());
    }

    [Fact]
    public async Task A_copy_of_a_story_whose_first_copy_is_gone_joins_those_that_are_left()
    {
        var index = NextIndex();
        await using (var news = NewsIndex.Open(index))
        {
            await news.AddAsync([WireStories.Original(1), WireStories.Copy(1, 1, 5)]);
            await news.DeleteAsync(["s1"]);
            await news.AddAsync([WireStories.Copy(1, 2, 10)]);
            Assert.Equal(2, (await news.SearchAsync("")).Total);
            Assert.Equal(1, (await news.SearchAsync("")).Groups);
            Assert.Equal("s1-c1", Assert.Single((await news.SearchAsync("is:original")).Hits).Id);
        }
    }

    [Fact]
    public async Task A_new_version_with_other_words_leaves_its_copies()
    {
        var index = NextIndex();
        await using var news = NewsIndex.Open(index);
        await news.AddAsync([WireStories.Original(1), WireStories.Copy(1, 1, 5)]);
        Assert.Equal(1, (await news.SearchAsync("")).Groups);
        await news.AddAsync([WireStories.Original(2) with { Id = "s1" }]);
        var page = await news.SearchAsync("");
        Assert.Equal((2L, 2L), (page.Total, page.Groups));
        // And a new version with small changes stays among them.
        await news.AddAsync([WireStories.Copy(1, 9, 0) with { Id = "s1" }]);
        Assert.Equal(1, (await news.SearchAsync("")).Groups);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_story_without_a_time_is_a_copy_of_one_of_any_time_and_the_other_way_round(bool isFirst)
    {
        var (dated, undated) = (WireStories.Original(1), WireStories.Copy(1, 1, 0) with { Published = null });
        IEnumerable<RawStory> others = [.. Enumerable.Range(10, 30).Select(i => WireStories.Original(i, i * 40_000)), WireStories.Copy(1, 2, 60 * 24 * 60)];
        foreach (var batch in new[] { 1, 100 })
        {
            var groups = await Groups(isFirst ? [undated, .. others, dated] : [dated, .. others, undated], batch);
            Assert.Equal(groups["s1"], groups["s1-c1"]);
            Assert.Equal(isFirst ? 31 : 32, groups.Where(g => g.Key != "s1-c1" && g.Key != "s1").Select(g => g.Value).Append(groups["s1"]).Distinct().Count());
        }
    }

    [Fact]
    public async Task Forms_without_a_time_are_no_copies_of_each_other()
    {
        var groups = await Groups([.. Enumerable.Range(0, 40).Select(WireStories.Form).Select(s => s with { Published = null }), .. Enumerable.Range(40, 40).Select(WireStories.Form)], 15);
        Assert.Equal(80, groups.Values.Distinct().Count());
    }

    [Fact]
    public async Task Stories_a_week_apart_are_no_copies()
    {
        var later = WireStories.Copy(1, 1, 7 * 24 * 60);
        var nextDays = WireStories.Copy(1, 2, 5 * 24 * 60);
        var groups = await Groups([WireStories.Original(1), later, nextDays], 10);
        Assert.NotEqual(groups["s1"], groups[later.Id!]);
        Assert.Contains(groups[nextDays.Id!], new[] { groups["s1"], groups[later.Id!] });
    }

    [Fact]
    public async Task A_killed_story_is_nobodys_original()
    {
        await using var news = NewsIndex.Open(NextIndex());
        await news.AddAsync([WireStories.Original(1), WireStories.Copy(1, 1, 5), WireStories.Copy(1, 2, 9)]);
        Assert.True(await news.KillAsync("s1"));
        Assert.Equal(["s1-c2"], (await news.SearchAsync("is:copy")).Hits.Select(h => h.Id));
        var hit = Assert.Single((await news.SearchAsync("harbour")).Hits);
        Assert.Equal(1, hit.Copies);
    }

    /// <summary>Thirty stories, each with two copies among those that follow.</summary>
    private static IReadOnlyList<RawStory> Mixed() =>
    [
        .. Enumerable.Range(0, 30).Select(i => WireStories.Original(i, i)),
        .. Enumerable.Range(0, 60).Select(i => WireStories.Copy(i % 30, i / 30, 100 + i)),
        .. Enumerable.Range(100, 30).Select(i => WireStories.Original(i, i)),
    ];

    private static void AssertCopies(IReadOnlyDictionary<string, long> groups)
    {
        foreach (var (id, group) in groups.Where(g => g.Key.Contains('-', StringComparison.Ordinal)))
            Assert.Equal(groups[id[..id.IndexOf('-', StringComparison.Ordinal)]], group);
        Assert.Equal(60, groups.Where(g => g.Key[0] == 's').Select(g => g.Value).Distinct().Count());
    }

    private async Task<IReadOnlyDictionary<string, long>> Groups(IEnumerable<RawStory> stories, int batch)
    {
        var index = NextIndex();
        await using (var news = NewsIndex.Open(new NewsSearchOptions { Path = index, BatchSize = batch, Threads = 1 }))
            await news.AddAsync(stories);
        return IndexedGroups.Read(index);
    }

    private string NextIndex() => _folder.In("index" + ++_indexes);
}
