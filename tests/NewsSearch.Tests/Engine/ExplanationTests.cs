using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class ExplanationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Leaves_sum_to_the_score_whatever_is_asked(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        foreach (var batch in SmallStories.Make(60, random).Chunk(13))
            await news.Engine.AddAsync(batch, CancellationToken.None);
        var explained = 0;
        for (var i = 0; i < 150; i++)
        {
            var query = SmallStories.Query(random);
            var order = i % 10 == 0 ? SearchOrder.Newest : SearchOrder.Relevance;
            var request = new SearchRequest { Query = QueryParser.Parse(query), Explain = true, Copies = true, Order = order, Profile = (RankingProfile)(i % 3) };
            var page = await news.SearchAsync(request);
            foreach (var hit in page.Hits)
            {
                AssertSums(query, hit.Score, hit.Explanation!);
                var alone = await news.Engine.ExplainAsync(hit.Id, request, CancellationToken.None);
                AssertSums(query, hit.Score, alone!);
                explained++;
            }
        }
        Assert.True(explained > 300);
    }

    [Fact]
    public async Task Each_part_says_where_how_often_and_how_rare()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync(
            [
                new RawStory { Id = "one", Headline = "Peace treaties", Body = "A treaty.\n\n\"We want a treaty of peace,\" Foreign Minister Aino Lehto said." },
                new RawStory { Id = "two", Headline = "Ferry", Body = "The ferry of peace sails again." },
                new RawStory { Id = "three", Headline = "Harbour", Body = "Nothing to tell." },
            ]);
        var stem = (await news.ExplainAsync("one", "treaty"))!.Leaves.Single(l => l.Factors?.Form == ScoreForm.Stem);
        Assert.Equal((1, 3), (stem.Factors!.Stories, stem.Factors.AllStories));
        Assert.Contains(new FieldOccurrences("headline", 1, 3), stem.Factors.Occurrences);
        Assert.Contains(new FieldOccurrences("body", 2, 1), stem.Factors.Occurrences);
        Assert.Equal(stem.Factors.Frequency, stem.Factors.Occurrences.Sum(o => o.Count * o.Weight));
        Assert.Equal(stem.Score, stem.Factors.Weight * stem.Factors.Rarity * stem.Factors.Saturation, 1e-4f);
        Assert.Contains("treaty in any form", stem.Text, StringComparison.Ordinal);
        Assert.Contains("in 1 of 3 stories", stem.Text, StringComparison.Ordinal);

        var written = (await news.ExplainAsync("one", "treaty"))!.Leaves.Single(l => l.Factors?.Form == ScoreForm.Written);
        Assert.Equal([new FieldOccurrences("body", 2, 1)], written.Factors!.Occurrences);

        var near = Assert.Single((await news.ExplainAsync("one", "treaty w/3 peace"))!.Leaves, l => l.Factors is not null);
        Assert.Equal(ScoreForm.Positions, near.Factors!.Form);
        Assert.Contains(new FieldOccurrences("body", 1, 1), near.Factors.Occurrences);

        var said = (await news.ExplainAsync("one", "said(Lehto, treaty)"))!;
        Assert.Contains(All(said), p => p.Text.Contains("We want a treaty of peace", StringComparison.Ordinal) || p.Text.StartsWith("treaty", StringComparison.Ordinal));

        Assert.Null(await news.ExplainAsync("two", "treaty"));
        Assert.Null(await news.ExplainAsync("no such story", "treaty"));
        Assert.Equal(0, (await news.ExplainAsync("two", "-treaty"))!.Score);
    }

    private static IEnumerable<ScoreExplanation> All(ScoreExplanation part) => part.Parts.SelectMany(All).Prepend(part);

    private static void AssertSums(string query, float score, ScoreExplanation explanation)
    {
        Assert.True(Math.Abs(score - explanation.Score) < 1e-4, $"{query}: {score} is told as {explanation.Score}");
        Assert.True(Math.Abs(score - explanation.Leaves.Sum(l => l.Score)) < 1e-4, $"{query}: the parts of {score} sum to {explanation.Leaves.Sum(l => l.Score)}");
        foreach (var leaf in explanation.Leaves)
            if (leaf.Factors is { } factors)
            {
                Assert.True(Math.Abs(leaf.Score - factors.Weight * factors.Rarity * factors.Saturation) < 1e-4, $"{query}: {leaf.Text}");
                Assert.True(Math.Abs(factors.Frequency - factors.Occurrences.Sum(o => o.Count * o.Weight)) < 1e-3, $"{query}: {leaf.Text}");
            }
    }
}
