using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Matching.Oracle;
using Xunit;

namespace NewsSearch.Tests.Matching;

/// <summary>
/// Proximity, sentences, paragraphs, brackets and quotes, nested at random: each of 5,000 queries must find in an index what
/// going through the words of every story finds, and must mark nothing else.
/// </summary>
public sealed class PositionsAgainstScanTests(ITestOutputHelper output)
{
    private const int QueriesAnIndex = 250;

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_000)]
    [InlineData(3_000)]
    [InlineData(4_000)]
    public async Task An_index_finds_the_places_that_a_scan_finds(int firstSeed)
    {
        const int Indexes = 5;
        var told = 0;
        for (var seed = firstSeed; seed < firstSeed + Indexes; seed++)
            told += await Compare(seed);
        output.WriteLine($"{told} of {Indexes * QueriesAnIndex} queries found some stories and not all.");
        Assert.True(told > Indexes * QueriesAnIndex * 2 / 5, $"Only {told} of {Indexes * QueriesAnIndex} queries found some stories and not all.");
    }

    /// <returns>How many queries found some stories and not all.</returns>
    private static async Task<int> Compare(int seed)
    {
        var told = 0;
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        var stories = new StoryHistory();
        for (var commits = 6; commits > 0; commits--)
            await stories.Change(news, random);
        var byId = stories.Latest.ToDictionary(s => s.Article.Id);
        var queries = new RandomQueries(random);
        for (var i = 0; i < QueriesAnIndex; i++)
        {
            var tree = queries.Positions(random.Next(1, 4));
            var page = await ScanComparison.Search(news, tree, allVersions: false);
            ScanComparison.AssertSame(seed, tree, stories.Latest, page);
            told += page.Total > 0 && page.Total < byId.Count ? 1 : 0;
            foreach (var hit in page.Hits)
            {
                ScanComparison.AssertMarked(seed, tree, byId[hit.Id], hit);
                ScanComparison.AssertWhollyMarked(seed, tree, byId[hit.Id], hit);
            }
        }
        return told;
    }
}
