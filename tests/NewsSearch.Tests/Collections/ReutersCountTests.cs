using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Ranking;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Collections;

/// <summary>Facets, timelines and quotes of Reuters-21578 against going through its stories: all fields, stretches and clocks, copies included.</summary>
[Collection(ReutersIndex.Shared)]
public sealed class ReutersCountTests(ReutersIndex reuters)
{
    private readonly Dictionary<string, IReadOnlyList<Article>> _found = [];
    private Dictionary<string, Article>? _articles;
    private HashSet<string>? _copies;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("oil", "oil")]
    [InlineData("oil topic.given:crude", "oil")]
    [InlineData("", "")]
    public async Task Facets_count_as_the_stories_do(string query, string withoutTopic)
    {
        SkipWithoutData();
        var oracle = await OracleAsync();
        foreach (var zone in new[] { TimeZoneInfo.Utc, TimeZoneInfo.CreateCustomTimeZone("west", TimeSpan.FromHours(-5), null, null) })
        {
            var request = Request(query) with { Top = 0, Facets = Enum.GetValues<FacetField>(), FacetTop = 25, ExactNames = true, TimeZone = zone };
            var page = await reuters.News.SearchAsync(request, Token);
            var stories = await FindAsync(query);
            // A given topic's own filter does not narrow its counts.
            var unfiltered = await FindAsync(withoutTopic);
            Assert.Equal(page.Total, stories.Count);
            foreach (var facet in page.Facets)
                Assert.Equal(oracle.Facet(facet.Field == FacetField.TopicGiven ? unfiltered : stories, facet.Field, request), facet.Values);
            Assert.Contains(page.Facets.SelectMany(f => f.Values), v => v.Copies > 0 && v.Copies < v.Stories);
        }
    }

    [Fact]
    public async Task Speakers_are_counted_by_person_as_the_stories_do()
    {
        SkipWithoutData();
        var people = (await reuters.News.AliasesAsync(top: 100_000)).People.SelectMany(p => p.Spellings.Select(s => (s.Name, Person: p.Name))).ToDictionary(p => p.Name, p => p.Person);
        var request = Request("oil") with { Top = 0, Facets = [FacetField.Speaker], FacetTop = 40 };
        var page = await reuters.News.SearchAsync(request, Token);
        Assert.Equal((await OracleAsync()).Facet(await FindAsync("oil"), FacetField.Speaker, request, name => people.GetValueOrDefault(name, name)), page.Facets[0].Values);
    }

    [Fact]
    public async Task Timelines_count_as_the_stories_do_by_every_clock_and_stretch()
    {
        SkipWithoutData();
        var oracle = await OracleAsync();
        foreach (var clock in Enum.GetValues<QueryClock>())
            foreach (var by in Enum.GetValues<TimelineInterval>())
            {
                // Stories speak of days of centuries: more than are listed.
                var (query, versus) = clock == QueryClock.Mentioned && by < TimelineInterval.Month ? ("oil mentions:1987", null) : ("oil", "trade OR tariff");
                var request = new TimelineRequest { Search = Request(query), By = by, Clock = clock, Versus = versus is null ? null : QueryParser.Parse(versus) };
                var page = await reuters.News.TimelineAsync(request, Token);
                var found = await FindAsync(query);
                var others = versus is null ? null : await FindAsync(versus);
                var expected = oracle.Timeline(request, found, others, reuters.Articles);
                if (query.Contains("mentions", StringComparison.Ordinal))
                    expected = [.. expected.Where(b => b.From >= page.Buckets[0].From && b.From <= page.Buckets[^1].From)];
                // A bound that is asked for is filled, though no story may be there.
                Assert.Equal(expected, page.Buckets.Where(b => b.From >= expected[0].From && b.From <= expected[^1].From));
                Assert.All(page.Buckets.Where(b => b.From < expected[0].From || b.From > expected[^1].From), b => Assert.Equal(0, b.Count.Stories));
                Assert.Equal((found.Count, others?.Count), ((int)page.Total, (int?)page.VersusTotal));
                Assert.Equal(found.Count(a => !CountOracle.Times(a, request).Any()), page.Undated);
                Assert.Equal(found.Count(a => _copies!.Contains(a.Id)), page.Copies);
            }
    }

    [Theory]
    [InlineData("\"interest rates\"", null)]
    [InlineData("\"japan\"", QuoteKind.Direct)]
    [InlineData("\"the dollar\"", QuoteKind.Indirect)]
    public async Task Quotes_are_those_that_hold_the_words(string phrase, QuoteKind? kind)
    {
        SkipWithoutData();
        await OracleAsync();
        var query = QueryParser.Parse(phrase);
        if (kind is not null)
            query = query with { Tree = new SaidNode(null, query.Tree, kind) };
        var words = phrase.Trim('"').Split(' ');
        var expected = reuters.Articles
            .SelectMany(a => a.Quotes.Where(q => (kind is null || q.Kind == kind) && Holds(Terms(q.Text), words)).Select(q => (a.Id, q.Text)))
            .OrderBy(q => q.Id, StringComparer.Ordinal).ThenBy(q => q.Text, StringComparer.Ordinal).ToList();
        await AssertQuotesAsync(new SearchRequest { Query = query, Top = 1_000 }, expected);
    }

    [Theory]
    [InlineData("James Baker")]
    [InlineData("Volcker")]
    public async Task Quotes_of_a_speaker_are_those_whose_speaker_has_the_name(string name)
    {
        SkipWithoutData();
        await OracleAsync();
        var words = name.ToLowerInvariant().Split(' ');
        var expected = reuters.Articles
            .SelectMany(a => a.Quotes.Where(q => (q.Speaker ?? q.Mention) is { } speaker && Holds(Terms(speaker), words)).Select(q => (a.Id, q.Text)))
            .OrderBy(q => q.Id, StringComparer.Ordinal).ThenBy(q => q.Text, StringComparer.Ordinal).ToList();
        await AssertQuotesAsync(new SearchRequest { Query = QueryParser.Parse($"said(\"{name}\")"), Top = 1_000, ExactNames = true, Order = SearchOrder.Oldest }, expected);
    }

    private async Task AssertQuotesAsync(SearchRequest request, List<(string Id, string Text)> expected)
    {
        Assert.True(expected.Count > 20);
        var found = new List<QuoteHit>();
        var page = await reuters.News.QuotesAsync(request, Token);
        Assert.Equal((expected.Count, expected.Count(q => _copies!.Contains(q.Id))), (page.Total, page.Copies));
        for (; ; page = await reuters.News.QuotesAsync(request with { After = page.Cursor }, Token))
        {
            found.AddRange(page.Quotes);
            if (page.Cursor is null)
                break;
        }
        Assert.Equal(expected, found.Select(q => (q.StoryId, q.Quote.Text)).OrderBy(q => q.StoryId, StringComparer.Ordinal).ThenBy(q => q.Text, StringComparer.Ordinal));
        Assert.All(found, q => Assert.Equal(_copies!.Contains(q.StoryId), q.IsCopy));
        if (request.Order == SearchOrder.Oldest)
            Assert.Equal(found.Select(q => q.Published!.Value.Instant).Order(), found.Select(q => q.Published!.Value.Instant));
        var distinct = await reuters.News.QuotesAsync(request with { DistinctQuotes = true, Top = 1_000 }, Token);
        Assert.Equal(expected.Count, distinct.Quotes.Sum(q => q.Occurrences));
        Assert.InRange(distinct.Total, 1, expected.Count - 1);
    }

    private async Task<CountOracle> OracleAsync()
    {
        _copies = [.. (await FindAsync("is:copy")).Select(a => a.Id)];
        Assert.NotEmpty(_copies);
        return new CountOracle(_copies.Contains);
    }

    private async Task<IReadOnlyList<Article>> FindAsync(string query)
    {
        var articles = _articles ??= reuters.Articles.ToDictionary(a => a.Id);
        if (!_found.TryGetValue(query, out var found))
            _found[query] = found = await reuters.News.AllAsync(Request(query) with { Order = SearchOrder.Newest }, Token).Select(h => articles[h.Id]).ToListAsync(Token);
        return found;
    }

    private static SearchRequest Request(string query) => new() { Query = QueryParser.Parse(query), Match = MatchMode.All, Profile = RankingProfile.Fast };

    private static List<string> Terms(string text) => [.. Keywords.Fold(text).Split(' ')];

    private static bool Holds(List<string> words, string[] run) =>
        Enumerable.Range(0, Math.Max(0, words.Count - run.Length + 1)).Any(i => run.AsSpan().SequenceEqual(words.GetRange(i, run.Length).ToArray()));

    private void SkipWithoutData() => Assert.SkipUnless(reuters.IsThere, SharedData.Missing);
}
