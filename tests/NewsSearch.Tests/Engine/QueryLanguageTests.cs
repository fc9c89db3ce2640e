using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Every way of asking, and every rule on how text is read, by a story that it finds and one that it does not.</summary>
public sealed class QueryLanguageTests(QueryLanguageStories stories) : IClassFixture<QueryLanguageStories>
{
    [Theory]
    [InlineData("peace treaty", "boats kono pact")]
    [InlineData("\"peace treaty\"", "kono pact")]
    [InlineData("forms(\"peace treaty\")", "boats kono pact")]
    [InlineData("“peace treaty”", "kono pact")]
    [InlineData("«peace treaty»", "kono pact")]
    [InlineData("peace w/2 treaty", "boats kono pact")]
    [InlineData("peace near/2 treaty", "boats kono pact")]
    [InlineData("peace near2 treaty", "boats kono pact")]
    [InlineData("\"peace treaty\"~2", "boats kono pact")]
    [InlineData("treaty pre/3 peace", "pact")]
    [InlineData("treaty adj3 peace", "pact")]
    [InlineData("treaty onear/3 peace", "pact")]
    [InlineData("minister w/s monday", "kono")]
    [InlineData("minister w/s near", "")]
    [InlineData("minister w/p near", "kono")]
    [InlineData("minister SAME near", "kono")]
    [InlineData("treaty not w/1 peace", "pact us")]
    [InlineData("atleast3(treaty)", "pact")]
    [InlineData("atleast3 treaty", "pact")]
    [InlineData("hlead:minister", "kono")]
    [InlineData("first/3(minister)", "kono")]
    [InlineData("first/2(minister)", "")]
    [InlineData("treat*", "boats kono pact us")]
    [InlineData("t?eaty", "kono pact us")]
    [InlineData("*nister", "kono")]
    [InlineData("minsiter~1", "kono")]
    [InlineData("=US", "us")]
    [InlineData("caps(US)", "us")]
    [InlineData("topic:politics", "dated")]
    [InlineData("topic.given:politics", "dated")]
    [InlineData("topic.model:politics", "")]
    [InlineData("headline:kono", "kono")]
    [InlineData("headline=kono", "kono")]
    [InlineData("hd:kono", "kono")]
    [InlineData("title:kono", "kono")]
    [InlineData("intitle:kono", "kono")]
    [InlineData("by:smith", "dated")]
    [InlineData("src:tass", "dated")]
    [InlineData("said(Lavrov, \"peace treaty\")", "kono")]
    [InlineData("said(Lavrov)", "kono")]
    [InlineData("said(*, treaty)", "kono us")]
    [InlineData("said(Lavrov, minister, direct)", "kono")]
    [InlineData("said(Lavrov, treaty, direct)", "")]
    [InlineData("said(Lavrov, treaty, indirect)", "kono")]
    [InlineData("said(Lavrov, minister treaty)", "")]
    [InlineData("speaker:Lavrov", "kono")]
    [InlineData("date:2019-05", "dated")]
    [InlineData("date:2019-05-01..2019-06-15", "dated")]
    [InlineData("after:2018 before:2020", "dated")]
    [InlineData("[2019 TO 2020]", "dated")]
    [InlineData("last:7d", "dated")]
    [InlineData("mentions:1956", "dated")]
    [InlineData("mentions:2018-11-14", "dated")]
    [InlineData("dateline:tokyo", "us")]
    [InlineData("place:nemuro", "boats")]
    [InlineData("words:>25", "kono plain")]
    [InlineData("treaty^2", "boats kono pact us")]
    [InlineData("-treaty", "dated plain")]
    [InlineData("", "boats dated kono pact plain us")]
    [InlineData("re:/treat(y|ies)/", "boats kono pact us")]
    [InlineData("/treaty/", "boats kono pact us")]
    [InlineData("is:latest", "boats dated kono pact plain us")]
    [InlineData("is:corrected", "")]
    [InlineData("is:killed", "")]
    public async Task A_query_finds_these_stories(string query, string ids) => Assert.Equal(ids, await Ids(query));

    [Theory]
    [InlineData("plain", "two-plus-two", "two plus two", "\"two plus two\"")]
    [InlineData("plain", "long-term", "longterm", "long term")]
    [InlineData("us", "U.S.", "US", "U.S", "USA")]
    [InlineData("plain", "U.N.", "UN")]
    [InlineData("plain", "Russia", "Russia's", "Russia\u2019s")]
    [InlineData("plain", "\"to be or not to be\"", "\"not a truce\"", "WHO", "IT")]
    [InlineData("plain", "S-400", "1956/1960", "AP/Reuters", "C++", "$5.93", "me@example.org", "http://example.org/a?b=c")]
    [InlineData("plain", "news", "organization", "Abe", "\uFF2Eews", "organi\u00ADzation")]
    [InlineData("", "organ", "\"to be not to be\"", "\"not truce\"")]
    [InlineData("kono", "\"Minister Kono\"", "\"Foreign Minister Taro Kono\"", "\"Foreign Minister Kono\"", "\"Japanese Foreign Minister\"")]
    public async Task These_queries_find_the_same(string ids, params string[] queries)
    {
        foreach (var query in queries)
            Assert.Equal((query, ids), (query, await Ids(query)));
    }

    [Theory]
    [InlineData("\"Minister Kono\"", "Minister [Taro] Kono")]
    [InlineData("\"Foreign Minister Taro Kono\"", "Foreign] Minister [Taro] Kono")]
    public async Task A_mark_covers_the_text_as_it_stands_brackets_included(string query, string marked)
    {
        var hit = Assert.Single((await Search(query)).Hits);
        var mark = Assert.Single(hit.Highlights);
        Assert.Equal(marked, hit.Snippet[mark.Start..mark.End]);
    }

    [Theory]
    [InlineData("TASS: treaty", "unknown-field")]
    [InlineData("peace and treaty", "lower-case-operator")]
    [InlineData("peace same treaty", "lower-case-operator")]
    [InlineData("peace AND treaty OR pact", "mixed-operators")]
    [InlineData("peace treaty w/5 minister", "proximity-operands")]
    public async Task A_notice_tells_what_may_not_be_meant(string query, string code) =>
        Assert.Contains(code, (await Search(query)).Notices.Select(n => n.Code));

    [Fact]
    public async Task Stories_that_match_most_of_the_words_follow_and_are_marked_and_not_counted()
    {
        var page = await stories.News.SearchAsync(new SearchRequest { Query = QueryParser.Parse("peace treaty minister") });
        Assert.Equal(1, page.Total);
        Assert.Equal(["kono"], page.Hits.Where(h => h.Match == HitMatch.All).Select(h => h.Id));
        Assert.Equal(["boats", "pact"], page.Hits.Where(h => h.Match == HitMatch.Most).Select(h => h.Id).Order(StringComparer.Ordinal));
        Assert.Equal(new RelaxedMatch(2, 2), page.Relaxed);
    }

    private async Task<string> Ids(string query) => string.Join(' ', (await Search(query)).Hits.Select(h => h.Id).Order(StringComparer.Ordinal));

    private async Task<SearchPage> Search(string query)
    {
        var parsed = QueryParser.Parse(query);
        Assert.True(parsed.Success, $"{query}: {parsed.Error?.Message}");
        return await stories.News.SearchAsync(new SearchRequest { Query = parsed, Match = MatchMode.All, Now = new DateTimeOffset(2019, 5, 12, 0, 0, 0, TimeSpan.Zero) });
    }
}
