using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Tests.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Whatever is typed ends in an answer, or in an error with a rewrite that does.</summary>
public sealed class HostileQueryTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync(
            [
                new RawStory { Id = "one", Headline = "Treaties at last", Body = "TOKYO, May 3 - \"In fact, [t]he treaty of peace stands,\" Aino Lehto said. The US waits; the islands wait." },
                new RawStory { Id = "two", Headline = "Harbour news", Body = "A treaty of peace. New boats for an island, the first since 1956.", Source = "Northwire" },
            ]);
        await _news.AddAsync([new RawStory { Id = "two", Headline = "Harbour news, corrected", Body = "A long-term treaty of the islands." }]);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void The_table_holds_what_it_promises()
    {
        Assert.True(HostileQueries.All.Count >= 500);
        Assert.Contains(HostileQueries.All, q => q.Length >= 1 << 20);
        Assert.Contains("test AND", HostileQueries.All);
        Assert.Contains(new string('(', 50_000), HostileQueries.All);
    }

    [Fact]
    public async Task Every_hostile_query_is_answered_or_put_right()
    {
        foreach (var query in HostileQueries.All)
        {
            try
            {
                await _news.SearchAsync(query, top: 3);
            }
            catch (QuerySyntaxException refused)
            {
                AssertHelpful(query, refused.Error);
                await _news.SearchAsync(refused.Error.Rewrite, top: 3);
            }
        }
    }

    [Fact]
    public async Task Every_hostile_query_is_answered_by_every_way_of_asking()
    {
        foreach (var query in HostileQueries.All)
        {
            var parsed = QueryParser.Parse(query);
            parsed = parsed.Success ? parsed : QueryParser.Parse(parsed.Error.Rewrite);
            var request = new SearchRequest { Query = parsed, Top = 3, Explain = true, Facets = [FacetField.Year, FacetField.Speaker], AllVersions = true };
            var page = await _news.SearchAsync(request);
            Assert.True(page.Complete, HostileQueries.Show(query));
            Assert.All(page.Notices, notice => Assert.True(notice.Text.Length <= 400, HostileQueries.Show(query)));
            foreach (var hit in page.Hits)
                Assert.Equal(hit.Score, hit.Explanation!.Leaves.Sum(l => l.Score), Math.Max(1e-4f, hit.Score * 1e-5f));
            var quotes = await _news.QuotesAsync(request);
            Assert.InRange(quotes.Total, 0, 2);
            Assert.Equal(page.Total, await _news.AllAsync(request).CountAsync());
            await _news.Engine.UnderstandAsync(parsed, withCounts: true, CancellationToken.None);
        }
    }

    private static void AssertHelpful(string query, QueryError error)
    {
        Assert.InRange(error.Message.Length, 1, 300);
        Assert.DoesNotContain(error.Message, char.IsControl);
        Assert.InRange(error.Position, 0, query.Length);
        Assert.InRange(error.Rewrite.Length, 0, QueryParserOptions.Default.MaxLength);
        Assert.True(QueryParser.Parse(error.Rewrite).Success, HostileQueries.Show(query));
    }
}
