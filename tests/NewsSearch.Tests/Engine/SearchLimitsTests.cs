using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class SearchLimitsTests : IAsyncLifetime
{
    private const int Stories = 600;

    private static readonly string[] s_queries =
    [
        "*a*", "body:*", "the OR w*", "harbour w/5 boat*", "\"the harbour\"", "-ferry", "said(*, the)", "mentions:1956 OR is:corrected", "words:>3", "re:/.*b.*/ kuril~1", "",
    ];

    private static readonly SearchLimits s_timeless = SearchLimits.Default with { Time = Timeout.InfiniteTimeSpan };

    private readonly TemporaryFolder _folder = new();
    private readonly SteppingClock _clock = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("index"), Time = _clock, BatchSize = 100 });
        await _news.AddAsync(Enumerable.Range(0, Stories).Select(Story));
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_answer_cut_short_at_any_moment_says_so_and_holds_what_was_found()
    {
        var cut = 0;
        foreach (var query in s_queries)
        {
            var whole = await Search(query, s_timeless);
            Assert.True(whole.Complete);
            var matching = await _news.AllAsync(Request(query)).Select(h => h.Id).ToHashSetAsync();
            Assert.Equal(whole.Total, matching.Count);
            for (var seconds = 1; seconds < 60; seconds += seconds < 12 ? 1 : 9)
            {
                var page = await Search(query, SearchLimits.Default with { Time = TimeSpan.FromSeconds(seconds) });
                Assert.Equal(page.Complete, page.Notices.All(n => n.Code != "incomplete"));
                Assert.Subset(matching, page.Hits.Select(h => h.Id).ToHashSet());
                Assert.InRange(page.Total, 0, whole.Total);
                if (page.Complete)
                    Assert.Equal((whole.Total, whole.TotalIsExact), (page.Total, page.TotalIsExact));
                else
                    Assert.False(page.TotalIsExact);
                cut += page.Complete ? 0 : 1;
            }
        }
        Assert.True(cut > 3 * s_queries.Length, "Time ran out too seldom to tell anything.");
    }

    [Fact]
    public async Task A_search_called_off_at_any_look_at_the_clock_ends_there()
    {
        foreach (var query in s_queries)
        {
            long looks = 0;
            _clock.Looked = _ => looks++;
            await Search(query, SearchLimits.Default with { Time = TimeSpan.FromDays(1) });
            // Nobody looks whether the search was called off after the last look at the clock.
            for (var at = 2; at < looks; at += Math.Max(1, (int)looks / 7))
            {
                using var source = new CancellationTokenSource();
                var seen = 0;
                _clock.Looked = _ =>
                {
                    if (++seen == at)
                        source.Cancel();
                };
                var request = Request(query) with { Limits = SearchLimits.Default with { Time = TimeSpan.FromDays(1) } };
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _news.SearchAsync(request, source.Token));
            }
            _clock.Looked = null;
        }
    }

    [Fact]
    public async Task Memory_is_bounded()
    {
        var page = await Search("body:* OR headline:* OR *a*", s_timeless with { Memory = 100 });
        Assert.False(page.Complete);
        Assert.Contains(page.Notices, n => n.Code == "incomplete" && (n.Text.Contains("memory", StringComparison.Ordinal) || n.Text.Contains("dictionary", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Words_of_a_pattern_are_bounded_and_the_most_frequent_stay()
    {
        var page = await Search("n*", s_timeless with { Expansions = 1 });
        Assert.Contains(page.Notices, n => n.Text == "'n*' stands for 7 words; the 1 most frequent were looked for.");
        Assert.Equal(Stories, page.Total);
    }

    [Fact]
    public async Task Places_of_a_proximity_are_bounded_and_told()
    {
        var page = await Search("the w/50 boat w/50 harbour", s_timeless with { Places = 1 });
        Assert.Contains(page.Notices, n => n.Code == "incomplete" && n.Text.StartsWith("A proximity matches at more than 1 places", StringComparison.Ordinal));
        Assert.True(page.Total > 0);
    }

    [Fact]
    public async Task An_export_is_not_cut_short_silently()
    {
        Assert.Equal(Stories, await _news.AllAsync(Request("the")).CountAsync());
        var hurried = Request("the") with { Limits = SearchLimits.Default with { Time = TimeSpan.FromSeconds(2) } };
        await Assert.ThrowsAsync<TimeoutException>(async () => await _news.AllAsync(hurried).CountAsync());
    }

    [Fact]
    public async Task Bounds_of_queries_are_those_of_the_options()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = folder.In("index"), Queries = new QueryParserOptions { MaxClauses = 2 } });
        var refused = await Assert.ThrowsAsync<QuerySyntaxException>(() => news.SearchAsync("a b c"));
        Assert.Equal("A query has at most 2 parts.", refused.Error.Message);
    }

    private Task<SearchPage> Search(string query, SearchLimits limits) => _news.SearchAsync(Request(query) with { Limits = limits });

    private static SearchRequest Request(string query) => new() { Query = QueryParser.Parse(query), Top = 5, Match = MatchMode.All, Copies = true };

    private static RawStory Story(int number)
    {
        var name = "n" + (number % 6).ToString(CultureInfo.InvariantCulture);
        return new RawStory
        {
            Id = "s" + number.ToString(CultureInfo.InvariantCulture),
            Headline = $"The {name} harbour w{number}",
            Body = $"The boat of the near harbour, the {(number % 3 == 0 ? "ferry" : "boat")} of 1956.\n\n\"The harbour is near,\" Aino Lehto said.",
        };
    }
}
