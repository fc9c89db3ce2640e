using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class QuoteAnswerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync(
        [
            Story("later", 3, "\"The harbour will be open again before the winter comes,\" Mayor Aino Lehto said on Friday."),
            Story("first", 1, "\"The harbour will be open again before the winter,\" Mayor Aino Lehto said on Wednesday. \"The ferry is late,\" Mayor Aino Lehto said."),
            Story("other", 2, "\"The harbour will be open again before the winter,\" Captain Taro Kono said on Thursday."),
            Story("about", 4, "\"Taro Kono knows every rock of this coast and more,\" pilot Zoe Ibanez said on Sunday. \"The ferry is late,\" Mayor Aino Lehto said."),
            Story("undated", null, "\"Nobody asked the fishermen about the ferry at all,\" Captain Taro Kono said."),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_quote_that_recurs_comes_once_from_where_it_stood_first()
    {
        var all = await _news.QuotesAsync(Request("") with { Top = 100 });
        Assert.Equal(7, all.Total);
        var page = await _news.QuotesAsync(Request("") with { DistinctQuotes = true });
        Assert.Equal((5, null), (page.Total, page.Cursor));
        Assert.Equal(all.Total, page.Quotes.Sum(q => q.Occurrences));
        // Two who say the same are two.
        Assert.Equal(["first", "first", "other", "about", "undated"], page.Quotes.Select(q => q.StoryId));
        Assert.Equal([2, 2, 1, 1, 1], page.Quotes.Select(q => q.Occurrences));
        var oldest = await _news.QuotesAsync(Request("") with { DistinctQuotes = true, Order = SearchOrder.Oldest });
        Assert.Equal(["first", "first", "other", "about", "undated"], oldest.Quotes.Select(q => q.StoryId));
    }

    [Theory]
    [InlineData(SearchOrder.Newest, "about about later other first first undated")]
    [InlineData(SearchOrder.Oldest, "first first other later about about undated")]
    public async Task Quotes_come_by_date(SearchOrder order, string stories)
    {
        var ids = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await _news.QuotesAsync(Request("") with { Order = order, Top = 2, After = cursor });
            ids.AddRange(page.Quotes.Select(q => q.StoryId));
            if ((cursor = page.Cursor) is null)
                break;
        }
        Assert.Equal(stories.Split(' '), ids);
    }

    [Theory]
    [InlineData("said(Lehto, harbour)", "later", "\"The harbour will be open again before the winter comes,\"")]
    [InlineData("said(Lehto, ferry) winter", "first", "\"The ferry is late,\"")]
    [InlineData("said(*, rock)", "about", "\"Taro Kono knows every rock of this coast and more,\"")]
    [InlineData("quote:fishermen", "undated", "\"Nobody asked the fishermen about the ferry at all,\"")]
    public async Task Whoever_asks_what_was_said_is_shown_it(string query, string story, string quote)
    {
        var hit = (await _news.SearchAsync(Request(query))).Hits.Single(h => h.Id == story);
        Assert.Equal(quote, hit.Snippet);
        Assert.NotEmpty(hit.Highlights);
    }

    private static SearchRequest Request(string query) => new() { Query = QueryParser.Parse(query), Match = MatchMode.All };

    private static RawStory Story(string id, int? day, string body) => new()
    {
        Id = id,
        Headline = "Harbour news",
        Body = "The harbour was quiet all week.\n\n" + body,
        Published = day is { } of ? StoryTime.OfDay(new DateOnly(2019, 5, of)) : null,
    };
}
