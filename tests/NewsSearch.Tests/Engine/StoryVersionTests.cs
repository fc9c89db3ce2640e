using Microsoft.Extensions.Time.Testing;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Updates, kills, embargoes: what is shown, what was known when, and what stays dead.</summary>
public sealed class StoryVersionTests : IAsyncDisposable
{
    private static readonly DateTimeOffset s_start = new(2026, 5, 6, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(s_start);
    private readonly NewsIndex _news;

    public StoryVersionTests() => _news = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("index"), Time = _clock });

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Versions_and_a_kill_show_one_one_and_none_and_each_in_turn_at_its_time(bool isNumbered)
    {
        RawStory[] versions = [Version(1, isNumbered), Version(2, isNumbered), Version(3, isNumbered) with { Status = StoryStatus.Canceled }];
        var shown = new List<long>();
        foreach (var version in versions)
        {
            await _news.AddAsync([version]);
            shown.Add((await _news.SearchAsync("ferry")).Total);
            _clock.Advance(TimeSpan.FromHours(1));
        }
        Assert.Equal([1, 1, 0], shown);
        Assert.Equal(0, await AsOf(s_start.AddMinutes(-1)));
        Assert.Equal(1, await AsOf(s_start));
        Assert.Equal(1, await AsOf(s_start.AddMinutes(59)));
        Assert.Equal(2, await AsOf(s_start.AddMinutes(61)));
        Assert.Equal(0, await AsOf(s_start.AddMinutes(121)));
        // The old files again, in any order, change nothing.
        await _news.AddAsync(versions);
        await _news.AddAsync([versions[1], versions[0]]);
        Assert.Equal(0, (await _news.SearchAsync("ferry")).Total);
        Assert.Equal(3, (await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(""), AllVersions = true })).Total);
    }

    [Fact]
    public async Task An_archive_is_known_by_the_times_of_its_versions()
    {
        var sent = new DateTimeOffset(2019, 5, 30, 9, 0, 0, TimeSpan.Zero);
        await _news.AddAsync(Enumerable.Range(1, 3).Select(v => Version(v, true) with { Published = new StoryTime(sent.AddHours(v), false), Status = v == 3 ? StoryStatus.Canceled : StoryStatus.Usable }));
        Assert.Equal(0, await AsOf(sent));
        Assert.Equal(1, await AsOf(sent.AddMinutes(90)));
        Assert.Equal(2, await AsOf(sent.AddMinutes(150)));
        Assert.Equal(0, await AsOf(sent.AddMinutes(200)));
        Assert.Equal(0, await AsOf(s_start));
    }

    [Fact]
    public async Task A_story_killed_here_stays_dead_whatever_comes_until_it_is_deleted()
    {
        await _news.AddAsync([Version(1, false)]);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await _news.KillAsync("a"));
        Assert.True(await _news.KillAsync("a"));
        Assert.False(await _news.KillAsync("b"));
        Assert.Equal(new(0, 0, 2), await _news.AddAsync([Version(1, false), Version(7, true)]));
        Assert.Equal(0, (await _news.SearchAsync("")).Total);
        Assert.Equal(1, await AsOf(s_start.AddMinutes(1)));
        Assert.Equal(["killed", ""], (await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(""), AllVersions = true })).Hits
            .OrderByDescending(h => h.Version).Select(h => string.Join(' ', h.Badges).ToLowerInvariant()));
        Assert.Empty((await _news.VersionsAsync("a"))[0].Article.Body);
        await _news.DeleteAsync(["a"]);
        await _news.AddAsync([Version(1, false)]);
        Assert.Equal(1, (await _news.SearchAsync("")).Total);
    }

    [Fact]
    public async Task A_kill_that_comes_before_its_story_holds_and_a_later_version_of_the_source_revives()
    {
        await _news.AddAsync([Version(2, true) with { Status = StoryStatus.Canceled }]);
        await _news.AddAsync([Version(1, true)]);
        Assert.Equal(0, (await _news.SearchAsync("ferry")).Total);
        await _news.AddAsync([Version(3, true)]);
        Assert.Equal(1, (await _news.SearchAsync("ferry")).Total);
    }

    [Fact]
    public async Task An_unnumbered_story_from_before_its_kill_does_not_revive_it()
    {
        var day = new DateTimeOffset(2026, 5, 5, 0, 0, 0, TimeSpan.Zero);
        await _news.AddAsync([Version(2, false) with { Status = StoryStatus.Canceled, Published = new StoryTime(day.AddHours(5), false) }]);
        await _news.AddAsync([Version(1, false) with { Published = new StoryTime(day.AddHours(4), false) }]);
        Assert.Equal(0, (await _news.SearchAsync("ferry")).Total);
        await _news.AddAsync([Version(4, false) with { Published = new StoryTime(day.AddHours(6), false) }]);
        Assert.Equal(1, (await _news.SearchAsync("ferry")).Total);
    }

    [Fact]
    public async Task An_embargo_ends_at_its_time_and_withheld_stories_are_not_shown()
    {
        await _news.AddAsync(
        [
            Version(1, false) with { Status = StoryStatus.Embargoed, EmbargoUntil = s_start.AddHours(2) },
            Version(1, false) with { Id = "never", Status = StoryStatus.Embargoed },
            Version(1, false) with { Id = "held", Status = StoryStatus.Withheld },
        ]);
        Assert.Equal(0, (await _news.SearchAsync("")).Total);
        _clock.Advance(TimeSpan.FromHours(2));
        var hit = Assert.Single((await _news.SearchAsync("")).Hits);
        Assert.Equal(("a", StoryBadge.Embargoed), (hit.Id, Assert.Single(hit.Badges)));
        Assert.Equal(0, (await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse("ferry"), Now = s_start })).Total);
        Assert.Equal(0, await AsOf(s_start.AddHours(1)));
        Assert.Equal(1, await AsOf(s_start.AddHours(2)));
        Assert.Equal(1, (await _news.SearchAsync("is:latest")).Total);
    }

    [Fact]
    public async Task Badges_tell_updates_from_corrections()
    {
        await _news.AddAsync(
        [
            Version(1, true), Version(2, true),
            Version(1, true) with { Id = "b", Headline = "CORRECTED-Ferry sails" },
            Version(1, true) with { Id = "c", Body = "(Corrects name of ferry in first paragraph)\n\nThe ferry sails." },
            Version(1, true) with { Id = "d", Headline = "Correctional officers strike" },
        ]);
        var badges = (await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(""), Copies = true })).Hits.ToDictionary(h => h.Id, h => string.Join(' ', h.Badges.Where(b => b != StoryBadge.Copy)));
        Assert.Equal(("Updated", "Corrected", "Corrected", ""), (badges["a"], badges["b"], badges["c"], badges["d"]));
    }

    /// <summary>The version of the story that is shown; 0 for none.</summary>
    private async Task<int> AsOf(DateTimeOffset moment)
    {
        var page = await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse("id:a"), AsOf = moment });
        Assert.Equal(page.Total, page.Hits.Count);
        return page.Hits.Count == 0 ? 0 : Assert.Single(page.Hits).Version;
    }

    private static RawStory Version(int version, bool isNumbered) => new()
    {
        Id = "a",
        Version = isNumbered ? version : null,
        Headline = "Ferry sails again",
        Body = $"The ferry sails again across the harbour of Seaton, as version {version} tells.",
    };
}
