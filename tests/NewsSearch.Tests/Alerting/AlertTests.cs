using Microsoft.Extensions.Time.Testing;
using NewsSearch.Alerting;
using NewsSearch.Articles;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Alerting;

/// <summary>What an alert is told of, once, and what not.</summary>
public sealed class AlertTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 6, 9, 0, 0, TimeSpan.Zero));
    private readonly RecordingSink _sink = new();
    private NewsIndex _news;

    public AlertTests() => _news = Open(_sink);

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_story_is_told_once_a_copy_and_the_same_again_never_and_a_new_version_as_one()
    {
        await _news.AddAsync([Story("old", Text("ferry"))]);
        await _news.AddAlertAsync(Ferry());
        var outcome = await _news.AddAsync([Story("a", Text("ferry and harbour")), Story("b", Text("ferry and harbour")), Story("c", Text("nothing"))]);
        Assert.Equal(1, outcome.AlertsTold);
        await _news.AddAsync([Story("a", Text("ferry and harbour"))]);
        Assert.Equal([("ferry", "a", 1)], _sink.Keys);

        await _news.AddAsync([Story("a", Text("ferry and another harbour"))]);
        await _news.AddAsync([Story("b", Text("ferry and harbour") + " Corrected.")]);
        Assert.Equal([("ferry", "a", 1), ("ferry", "a", 2)], _sink.Keys);
        Assert.Equal([false, true], _sink.Told.Select(m => m.IsNewVersion));
        Assert.Contains("ferry", _sink.Told[0].Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_is_told_where_that_is_asked_for()
    {
        await _news.AddAsync([Story("old", Text("ferry"))]);
        await _news.AddAlertAsync(Ferry() with { Copies = true });
        await _news.AddAsync([Story("copy", Text("ferry"))]);
        Assert.True(Assert.Single(_sink.Told).IsCopy);
    }

    [Fact]
    public async Task A_version_that_no_longer_matches_and_one_that_came_late_are_not_told()
    {
        await _news.AddAsync([Story("old", Text("x"))]);
        await _news.AddAlertAsync(Ferry());
        await _news.AddAsync([Story("a", Text("ferry")) with { Version = 3 }]);
        await _news.AddAsync([Story("a", Text("ferry of yesterday")) with { Version = 2 }]);
        await _news.AddAsync([Story("a", Text("ship")) with { Version = 4 }]);
        Assert.Equal([("ferry", "a", 3)], _sink.Keys);
    }

    [Fact]
    public async Task A_story_under_embargo_is_told_when_that_is_over()
    {
        await _news.AddAsync([Story("old", Text("x"))]);
        await _news.AddAlertAsync(Ferry());
        await _news.AddAsync([Story("a", Text("ferry")) with { Status = StoryStatus.Embargoed, EmbargoUntil = _clock.GetUtcNow().AddHours(1) }]);
        Assert.Empty(_sink.Told);
        _clock.Advance(TimeSpan.FromHours(2));
        await _news.AddAsync([Story("b", Text("other"))]);
        await _news.AddAsync([Story("c", Text("more"))]);
        Assert.Equal([("ferry", "a", 1)], _sink.Keys);
    }

    [Fact]
    public async Task What_a_process_did_not_tell_the_next_one_does()
    {
        await _news.AddAsync([Story("old", Text("ferry"))]);
        await _news.AddAlertAsync(Ferry());
        await Reopen(null);
        await _news.AddAsync([Story("a", Text("ferry one"))]);
        await Reopen(null);
        await _news.AddAsync([Story("b", Text("ferry two and more"))]);
        Assert.True((await _news.AlertsAsync()).Alerts[0].IsBehind);
        await Reopen(_sink);
        Assert.Equal(2, (await _news.AddAsync([])).AlertsTold);
        Assert.Equal([("ferry", "a", 1), ("ferry", "b", 1)], _sink.Keys);
        Assert.False((await _news.AlertsAsync()).Alerts[0].IsBehind);
        await Reopen(_sink);
        Assert.Equal(0, (await _news.AddAsync([])).AlertsTold);
    }

    [Fact]
    public async Task One_that_fails_is_left_behind_and_made_up_for_while_the_others_go_on()
    {
        await _news.AddAsync([Story("old", Text("x"))]);
        await _news.AddAlertAsync(Ferry());
        await _news.AddAlertAsync(Ferry() with { Name = "other" });
        _sink.Refuses = a => a.Name == "other";
        var outcome = await _news.AddAsync([Story("a", Text("ferry"))]);
        Assert.Equal((1, 1), (outcome.AlertsTold, outcome.AlertsFailed));
        Assert.Equal("other: no", Assert.Single(_sink.Failures));
        // Left alone for a while, so that a dead address does not hold up every batch.
        await _news.AddAsync([Story("b", Text("another ferry for the islands"))]);
        Assert.Single(_sink.Failures);
        _sink.Refuses = _ => false;
        _clock.Advance(TimeSpan.FromMinutes(2));
        await _news.AddAsync([]);
        Assert.Equal([("ferry", "a", 1), ("ferry", "b", 1), ("other", "a", 1), ("other", "b", 1)], _sink.Keys.Order());
    }

    [Fact]
    public async Task A_clock_that_goes_back_hides_no_story()
    {
        await _news.AddAsync([Story("old", Text("x"))]);
        await _news.AddAlertAsync(Ferry());
        await _news.AddAsync([Story("a", Text("ferry"))]);
        await _news.DisposeAsync();
        _news = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("i"), Time = new FakeTimeProvider(_clock.GetUtcNow().AddYears(-1)), Alerts = _sink });
        await _news.AddAsync([Story("b", Text("second ferry of the day"))]);
        Assert.Equal([("ferry", "a", 1), ("ferry", "b", 1)], _sink.Keys);
    }

    [Fact]
    public async Task A_replay_shows_history_as_it_came_without_copies_and_changes_nothing()
    {
        await _news.AddAsync([Story("a", Text("ferry"))]);
        await _news.AddAsync([Story("b", Text("ferry")), Story("c", Text("a ferry of quite another kind, as it seems"))]);
        Assert.Equal(["a", "c"], await _news.ReplayAlertAsync(Ferry()).Select(m => m.Story.Id).ToListAsync());
        Assert.Empty((await _news.AlertsAsync()).Alerts);
        Assert.Throws<AlertException>(() => _news.ReplayAlertAsync(Ferry() with { Query = "(" }));
    }

    [Fact]
    public async Task Alerts_have_names_of_their_own_and_queries_that_parse()
    {
        await Assert.ThrowsAsync<NewsSearch.Indexing.Storage.NewsIndexNotFoundException>(() => _news.AddAlertAsync(Ferry()));
        await _news.AddAsync([Story("old", Text("x"))]);
        await _news.AddAlertAsync(Ferry());
        await Assert.ThrowsAsync<AlertException>(() => _news.AddAlertAsync(Ferry()));
        await _news.AddAlertAsync(Ferry() with { Query = "harbour" }, replace: true);
        Assert.Equal("harbour", Assert.Single((await _news.AlertsAsync()).Alerts).Alert.Query);
        foreach (var wrong in new[] { Ferry() with { Name = "a\nb" }, Ferry() with { Name = " " }, Ferry() with { Name = "x", Query = "(ferry" }, Ferry() with { Name = "x", Target = new FileTarget("relative") }, Ferry() with { Name = "x", Target = new WebhookTarget(new Uri("file:///etc/passwd")) }, Ferry() with { Name = "x", Target = new CommandTarget("", []) } })
            await Assert.ThrowsAsync<AlertException>(() => _news.AddAlertAsync(wrong));
        Assert.True(await _news.RemoveAlertAsync("ferry"));
        Assert.False(await _news.RemoveAlertAsync("ferry"));
        await _news.AddAsync([Story("a", Text("harbour"))]);
        Assert.Empty(_sink.Told);
    }

    private static Alert Ferry() => new() { Name = "ferry", Query = "ferry" };

    private static RawStory Story(string id, string body) => new() { Id = id, Headline = "Report", Body = body };

    /// <summary>Long enough to be told from other texts, and like no other but itself.</summary>
    private static string Text(string about) => string.Join(' ', Enumerable.Range(0, 30).Select(i => about.Split(' ')[i % about.Split(' ').Length] + " word" + (i * about.Length).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private NewsIndex Open(IAlertSink? sink) => NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("i"), Time = _clock, Alerts = sink });

    private async Task Reopen(IAlertSink? sink)
    {
        await _news.DisposeAsync();
        _news = Open(sink);
    }
}
