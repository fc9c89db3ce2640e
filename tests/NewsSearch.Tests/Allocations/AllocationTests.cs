using NewsSearch.Engine;
using NewsSearch.Evaluation.Latency;
using NewsSearch.Matching.Compilation;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Allocations;

/// <summary>
/// What searching and indexing may allocate: counts, which are the same on a slow machine and a busy one. The bounds are
/// about twice of what was counted when they were set; whoever makes something leaner lowers its bound.
/// </summary>
[Collection(nameof(Alone))]
public sealed class AllocationTests(IndexedMadeUpStories stories) : IClassFixture<IndexedMadeUpStories>
{
    [Theory]
    [InlineData("term", "{0}", 1_250)]
    [InlineData("rare", "{2000}", 950)]
    [InlineData("or", "{0} OR {5} OR {40}", 1_220)]
    [InlineData("and", "{0} {5}", 1_200)]
    [InlineData("phrase", "\"{0} {1}\"", 1_650)]
    [InlineData("prefix", "ka*", 6_300)]
    [InlineData("date", "{0} date:2019-03", 1_000)]
    [InlineData("said", "said(Petrov, {0})", 1_450)]
    public async Task A_page_of_ten_is_found_and_shown_within(string name, string pattern, int kilobytes)
    {
        var text = Filled(pattern);
        var report = await new LatencyMeter(stories.Index.Engine).MeasureAsync(
            [new LatencyQuery(name, text)],
            new() { Warmup = 5, Repeat = 20, Request = query => new SearchRequest { Query = query, Match = MatchMode.All } },
            (_, page) => Assert.True(page.Total > 0, text), TestContext.Current.CancellationToken);
        var counted = report.Overall.AllocatedBytesPerQuery!.Value / 1024;
        Assert.True(counted <= kilobytes, $"{name}: {counted} kilobytes a query, not {kilobytes}");
    }

    [Fact]
    public async Task A_story_is_read_out_and_written_within()
    {
        const int Kilobytes = 260;
        var read = MadeUpStories.Make(IndexedMadeUpStories.Count);
        using var folder = new TemporaryFolder();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await using (var index = NewsIndex.Open(folder.In("index")))
            await index.AddAsync(read, cancellationToken: TestContext.Current.CancellationToken);
        var counted = (GC.GetTotalAllocatedBytes(precise: true) - before) / read.Count / 1024;
        Assert.True(counted <= Kilobytes, $"{counted} kilobytes a story, not {Kilobytes}");
    }

    private static string Filled(string pattern)
    {
        foreach (var rank in new[] { 0, 1, 5, 40, 2_000 })
            pattern = pattern.Replace("{" + rank + "}", MadeUpStories.Word(rank), StringComparison.Ordinal);
        return pattern;
    }
}
