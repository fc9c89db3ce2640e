using NewsSearch.Engine;
using NewsSearch.FaultHost;
using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Faults;

/// <summary>Compares an index with the batches of <see cref="GeneratedBatch"/> that were acknowledged.</summary>
internal static class BatchVerifier
{
    /// <summary>Batches of which every story is read; reading those of all of them after every round would take most of the time.</summary>
    private const int Read = 12;

    /// <summary>However long it takes: on a busy machine a search may be cut short, and what it lacks then is not lost.</summary>
    private static readonly SearchRequest s_everySpeech = new()
    {
        Query = QueryParser.Parse("said(Lehto)"),
        Limits = SearchLimits.Default with { Time = Timeout.InfiniteTimeSpan },
    };

    /// <summary>Everything before batch <paramref name="next"/> is there; that batch itself is there whole or not at all.</summary>
    /// <param name="news">The index.</param>
    /// <param name="next">The first batch that nobody was told of.</param>
    /// <param name="whole">Whether every posting is read, too.</param>
    /// <returns>The batch to go on with.</returns>
    public static async Task<int> VerifyAsync(NewsIndex news, int next, bool whole = true)
    {
        var landed = await news.FindAsync(GeneratedBatch.IdOf(next, 0)) is not null;
        var batches = landed ? next + 1 : next;
        await AssertHoldsAsync(news, batches, whole);
        return batches;
    }

    /// <summary>Exactly so many batches are there, and the index is sound.</summary>
    public static async Task AssertHoldsAsync(NewsIndex news, int batches, bool whole = true)
    {
        if (whole)
        {
            var check = await news.Engine.CheckAsync(CancellationToken.None);
            Assert.True(check.Ok, string.Join("; ", check.Problems));
        }
        var ids = (await news.Engine.IdsAsync(CancellationToken.None)).ToHashSet();
        Assert.Equal(batches * GeneratedBatch.Stories, ids.Count);
        for (var batch = 0; batch < batches; batch++)
            for (var story = 0; story < GeneratedBatch.Stories; story++)
            {
                var version = story < GeneratedBatch.Updates && batch < batches - 1 ? 2 : 1;
                Assert.Contains(GeneratedBatch.IdOf(batch, story), ids);
                if (batch >= batches - Read)
                    Assert.Equal(GeneratedBatch.HeadlineOf(batch, story, version), (await news.FindAsync(GeneratedBatch.IdOf(batch, story)))!.Article.Headline);
            }
        var page = await news.SearchAsync(s_everySpeech);
        Assert.True(page.Complete);
        Assert.Equal(ids.Count, page.Total);
    }

    /// <summary>How many whole batches there are, whatever their number; fails where one is there in part.</summary>
    public static async Task<int> CountAsync(NewsIndex news)
    {
        var count = (await news.Engine.IdsAsync(CancellationToken.None)).Count;
        Assert.Equal(0, count % GeneratedBatch.Stories);
        await AssertHoldsAsync(news, count / GeneratedBatch.Stories);
        return count / GeneratedBatch.Stories;
    }
}
