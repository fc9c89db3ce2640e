using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Matching;

public sealed class QueryEdgeTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync([
            new RawStory { Id = "one", Headline = "Treaties at last", Body = "\"In fact, [t]he treaty stands,\" Aino Lehto said. The islands wait." },
            new RawStory { Id = "two", Headline = "Harbour news", Body = "A treaty of peace. New boats for an island." },
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("treaty", "one two")]
    [InlineData("treaties", "one two")]
    [InlineData("\"treaty\"", "one two")]
    [InlineData("\"treaties\"", "one")]
    [InlineData("island", "one two")]
    [InlineData("new", "two")]
    [InlineData("\"fact the treaty\"", "one")]
    [InlineData("\"fact treaty\"", "")]
    [InlineData("treaty -islands", "")]
    [InlineData("-islands", "")]
    [InlineData("-lehto", "two")]
    [InlineData("", "one two")]
    [InlineData("said(lehto) said(*, treaty) islands", "one")]
    [InlineData("peace said(lehto)", "")]
    [InlineData("said(-taro)", "one")]
    [InlineData("said(-lehto)", "")]
    [InlineData("said(-lehto) OR harbour", "two")]
    [InlineData("said(lehto -aino)", "")]
    public async Task A_query_finds_these_stories(string query, string ids) => Assert.Equal(ids, await Find(query));

    [Theory]
    [InlineData("said(*, headline:treaties)")]
    [InlineData("said(*, is:latest)")]
    [InlineData("said(*, words:>1)")]
    [InlineData("said(*, said(lehto))")]
    [InlineData("said(*, *)")]
    [InlineData("said(*)")]
    [InlineData("said(*, -treaty)")]
    [InlineData("said(-lehto, treaty)")]
    [InlineData("nothing OR said(-taro)")]
    [InlineData("words:>1000 OR said(-lehto)")]
    [InlineData("said(*, date:2019)")]
    [InlineData("quote:(treaty -peace)")]
    [InlineData("quote:headline:x")]
    [InlineData("headline:said(lehto)")]
    [InlineData("speaker:(-lehto)")]
    [InlineData("first/3(said(lehto))")]
    [InlineData("said(*, first/3(treaty))")]
    [InlineData("(treaty AND fact) w/5 stands")]
    [InlineData("treaty w/5 -")]
    [InlineData("\"\"")]
    [InlineData("headline:\"\"")]
    [InlineData("said(\"\", \"\")")]
    public async Task Whatever_is_nested_in_what_ends(string query)
    {
        var parsed = QueryParser.Parse(query);
        if (!parsed.Success)
            return;
        var request = new SearchRequest { Query = parsed, Match = MatchMode.All };
        var asked = Task.Run(async () => ((await _news.SearchAsync(request)).Total, (await _news.QuotesAsync(request)).Total));
        Assert.True(asked == await Task.WhenAny(asked, Task.Delay(TimeSpan.FromSeconds(20))), $"{parsed.Tree} does not end.");
        var (stories, quotes) = await asked;
        Assert.InRange(stories, 0, 2);
        Assert.InRange(quotes, 0, 1);
    }

    private async Task<string> Find(string query)
    {
        var page = await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), Match = MatchMode.All, Copies = true });
        return string.Join(' ', page.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
    }
}
