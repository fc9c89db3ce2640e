using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Matching;

/// <summary>What no word of the index fits is nowhere, and so near nothing; and what is too old for a query is told.</summary>
public sealed class NothingAtPositionsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync([
            new RawStory { Id = "peace", Headline = "Peace talks", Body = "\"We want peace,\" Aino Lehto said.", Published = StoryTime.OfDay(new DateOnly(2019, 5, 30)) },
            new RawStory { Id = "harbour", Headline = "Harbour news", Body = "New boats.", Published = StoryTime.OfDay(new DateOnly(2019, 5, 20)) },
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("zzz* w/5 peace", "")]
    [InlineData("peace w/5 zzz*", "")]
    [InlineData("re:/zz+/ pre/3 peace", "")]
    [InlineData("zzzzzz~1 w/s peace", "")]
    [InlineData("(zzz* OR qqq*) w/5 peace", "")]
    [InlineData("(zzz* OR talk*) w/5 peace", "peace")]
    [InlineData("peace AND (zzz* w/5 peace)", "")]
    [InlineData("peace not w/5 zzz*", "peace")]
    [InlineData("zzz* not w/5 peace", "")]
    [InlineData("-(zzz* w/5 peace)", "harbour peace")]
    [InlineData("atleast2(zzz*)", "")]
    [InlineData("headline:(zzz* w/2 peace)", "")]
    [InlineData("speaker:(zzz* w/2 lehto)", "")]
    [InlineData("said(*, zzz* w/2 peace)", "")]
    public async Task A_wildcard_that_no_word_fits_stands_nowhere(string query, string ids)
    {
        var page = await Search(query);
        Assert.Equal(ids, string.Join(' ', page.Hits.Select(h => h.Id).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("last:7d", "2020-01-01", true)]
    [InlineData("boats AND last:7d", "2020-01-01", true)]
    [InlineData("last:7d", "2019-06-03", false)]
    [InlineData("last:1y", "2020-01-01", false)]
    [InlineData("date:2020", "2020-01-01", false)]
    public async Task A_time_up_to_now_that_is_past_the_newest_story_is_told(string query, string now, bool told)
    {
        var page = await Search(query, DateTimeOffset.Parse(now + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(told, page.Notices.Any(n => n.Text.Contains("the newest story is of 2019-05-30", StringComparison.Ordinal)));
    }

    private async Task<SearchPage> Search(string query, DateTimeOffset? now = null) =>
        await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), Match = MatchMode.All, Copies = true, Now = now });
}
