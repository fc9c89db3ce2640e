using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Exploring;

[Collection(BundledStories.Shared)]
public sealed class WordsTests(BundledStories stories)
{
    [Theory]
    [InlineData("treaty")]
    [InlineData("speaker:Abe")]
    [InlineData("dateline:london OR ferry")]
    public async Task Words_are_those_of_a_scan_over_all_stories(string query)
    {
        var search = new SearchRequest { Query = QueryParser.Parse(query), Top = 1_000, Copies = true, Match = MatchMode.All };
        var ids = (await stories.News.SearchAsync(search)).Hits.Select(h => h.Id).ToHashSet();
        var page = await stories.News.WordsAsync(new WordsRequest { Search = search });
        Assert.Equal((ids.Count, ids.Count), ((int)page.Total, page.Read));
        Assert.Equal(20, page.Words.Count);
        foreach (var word in page.Words)
        {
            Assert.Equal(stories.Articles.Count(a => ids.Contains(a.Id) && Stems(a, false).Contains(word.Stem)), word.Stories);
            // Places of filing are counted among all stories.
            Assert.InRange(word.All, stories.Articles.Count(a => Stems(a, false).Contains(word.Stem)), stories.Articles.Count(a => Stems(a, true).Contains(word.Stem)));
            Assert.Equal(Ratio(word.Stories, ids.Count, word.All, stories.Articles.Count), word.Score, 6);
            Assert.True(word.Stories / (double)ids.Count > word.All / (double)stories.Articles.Count);
        }
        Assert.Equal(page.Words.Select(w => w.Score).OrderDescending(), page.Words.Select(w => w.Score));
        Assert.DoesNotContain(page.Words, w => query.Split(':', ' ').Contains(w.Stem));
    }

    [Fact]
    public async Task Query_that_finds_nothing_has_no_words() =>
        Assert.Empty((await stories.News.WordsAsync(new WordsRequest { Search = new SearchRequest { Query = QueryParser.Parse("zzqqx") } })).Words);

    /// <summary>G² of the table of stories found and others, with the word and without.</summary>
    private static double Ratio(int both, int found, int with, int all)
    {
        double Part(double observed, double row, double column) => observed == 0 ? 0 : observed * Math.Log(observed * all / (row * column));
        return 2 * (Part(both, found, with) + Part(found - both, found, all - with) + Part(with - both, all - found, with) + Part(all - found - with + both, all - found, all - with));
    }

    private static HashSet<string> Stems(Article article, bool withDateline) =>
        [.. new[] { article.Headline, article.Subheadline ?? "", article.Body[article.TextStart..] }.Concat(withDateline ? article.Dateline?.Places ?? [] : []).SelectMany(t => TextAnalyzer.Analyze(t).Terms()).Select(t => WordStems.Stem(t).ToString())];
}
