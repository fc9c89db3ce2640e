using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Matching.Oracle;
using Xunit;

namespace NewsSearch.Tests.Matching;

public sealed class MatchingAgainstScanTests
{
    private const int QueriesASet = 50;

    [Theory]
    [InlineData(0, 14)]
    [InlineData(100, 14)]
    [InlineData(200, 14)]
    public async Task An_index_finds_what_a_scan_finds(int firstSeed, int sets)
    {
        var telling = 0;
        for (var seed = firstSeed; seed < firstSeed + sets; seed++)
            telling += await Compare(seed);
        Assert.True(telling > sets * QueriesASet / 3, $"Only {telling} queries found some stories and not all.");
    }

    /// <returns>How many queries found some stories and not all.</returns>
    private static async Task<int> Compare(int seed)
    {
        var telling = 0;
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        var stories = new StoryHistory();
        for (var commits = random.Next(2, 6); commits > 0; commits--)
            await stories.Change(news, random);
        var queries = new RandomQueries(random);
        for (var i = 0; i < QueriesASet; i++)
        {
            var tree = queries.Story(random.Next(0, 4));
            var page = await ScanComparison.Search(news, tree, allVersions: false);
            ScanComparison.AssertSame(seed, tree, stories.Latest, page);
            telling += page.Total > 0 && page.Total < stories.Latest.Count ? 1 : 0;
            foreach (var hit in page.Hits)
            {
                ScanComparison.AssertMarked(seed, tree, stories.Latest.Single(s => s.Article.Id == hit.Id), hit);
                ScanComparison.AssertWhollyMarked(seed, tree, stories.Latest.Single(s => s.Article.Id == hit.Id), hit);
            }
            if (i % 5 == 0)
                ScanComparison.AssertSame(seed, tree, stories.Versions, await ScanComparison.Search(news, tree, allVersions: true));
        }
        return telling;
    }
}
