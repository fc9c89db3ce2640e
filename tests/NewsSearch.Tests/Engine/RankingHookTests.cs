using NewsSearch.Engine;
using NewsSearch.Ingestion;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Tests.Corpus;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>What measuring puts in place of a profile ranks as the profile does.</summary>
public sealed class RankingHookTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ParsedQuery> _queries = [];
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync(new StoryFiles().Read([BundledCorpus.Folder]).Select(result => result.Story!).Where(story => story is not null));
        _queries.AddRange(BundledCorpus.Table("judgements/queries.tsv").Select(row => QueryParser.Parse(row[1])).Where(query => query.Success));
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(RankingProfile.Balanced)]
    [InlineData(RankingProfile.Thorough)]
    public async Task The_steps_of_a_profile_rank_as_the_profile_whatever_profile_is_named(RankingProfile profile)
    {
        var moved = 0;
        foreach (var query in _queries)
        {
            var expected = await Rank(new() { Query = query, Profile = profile });
            Assert.Equal(expected, await Rank(new() { Query = query, Profile = RankingProfile.Fast, Steps = RankingSteps.Of(profile) }));
            moved += expected.SequenceEqual(await Rank(new() { Query = query, Profile = RankingProfile.Fast })) ? 0 : 1;
        }
        Assert.True(moved > _queries.Count / 2, $"Only {moved} answers differ from those of the first pass.");
    }

    [Fact]
    public async Task Steps_that_are_left_out_are_not_taken()
    {
        foreach (var query in _queries)
            Assert.Equal(
                (await Rank(new() { Query = query, Profile = RankingProfile.Fast })).Select(hit => hit.Id),
                (await Rank(new() { Query = query, Steps = RankingSteps.None })).Select(hit => hit.Id));
    }

    [Fact]
    public async Task Feedback_in_the_best_thousand_is_a_whole_second_pass_where_no_more_match()
    {
        var balanced = RankingSteps.Of(RankingProfile.Balanced)!;
        var several = 0;
        foreach (var query in _queries)
        {
            var request = new SearchRequest { Query = query, Top = 1_000, Match = MatchMode.All };
            var within = await _news.Engine.RankAsync(request with { Steps = balanced }, CancellationToken.None);
            var whole = await _news.Engine.RankAsync(request with { Steps = balanced with { FeedbackDepth = 0 } }, CancellationToken.None);
            Assert.Equal(whole.Select(hit => hit.Id).Order(StringComparer.Ordinal), within.Select(hit => hit.Id).Order(StringComparer.Ordinal));
            var scores = whole.ToDictionary(hit => hit.Id, hit => hit.Score, StringComparer.Ordinal);
            Assert.All(within, hit => Assert.Equal(scores[hit.Id], hit.Score, 1e-3));
            several += within.Count > 1 ? 1 : 0;
        }
        Assert.True(several > _queries.Count / 4, $"Only {several} queries find several stories.");
    }

    [Fact]
    public async Task Constants_of_BM25_go_by_the_words_of_the_query_unless_given()
    {
        var moved = 0;
        foreach (var query in _queries)
        {
            var usual = await Rank(new() { Query = query, Profile = RankingProfile.Fast });
            var same = Bm25Parameters.ForWords(Relaxation.BareWords(query.Tree!).Count);
            Assert.Equal(usual, await Rank(new() { Query = query, Profile = RankingProfile.Fast, Bm25 = same }));
            moved += usual.SequenceEqual(await Rank(new() { Query = query, Profile = RankingProfile.Fast, Bm25 = Bm25Parameters.OfLucene })) ? 0 : 1;
        }
        Assert.True(moved > _queries.Count / 2, $"Only {moved} answers have other scores.");
    }

    [Fact]
    public async Task The_cursor_of_one_ranking_is_none_of_another()
    {
        var request = new SearchRequest { Query = QueryParser.Parse("treaty"), Top = 2, Steps = RankingSteps.Of(RankingProfile.Thorough) };
        var next = (await _news.SearchAsync(request)).Cursor;
        Assert.NotNull(next);
        Assert.Equal(2, (await _news.SearchAsync(request with { After = next })).Hits.Count);
        await Assert.ThrowsAsync<StaleCursorException>(async () => await _news.SearchAsync(request with { After = next, Steps = null }));
    }

    private async Task<IReadOnlyList<RankedId>> Rank(SearchRequest request) =>
        await _news.Engine.RankAsync(request with { Top = 1_000, Match = MatchMode.Any }, CancellationToken.None);
}
