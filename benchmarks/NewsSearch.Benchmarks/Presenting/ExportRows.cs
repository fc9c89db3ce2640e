using System.Diagnostics;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Benchmarks.Presenting;

/// <summary>What the pages of a long answer cost, the first ones beside the last.</summary>
internal static class ExportRows
{
    /// <summary>Pages of either end that are measured.</summary>
    private const int Pages = 10;

    public static async Task<IReadOnlyList<(string Name, AskedCost Cost)>> MeasureAsync(NewsIndex news, SearchRequest request, int size)
    {
        var rows = new List<(string, AskedCost)>();
        foreach (var order in new[] { SearchOrder.Newest, SearchOrder.Relevance })
        {
            var whole = request with { Order = order, Limits = SearchLimits.Whole };
            Add(rows, $"export, {order.ToString().ToLowerInvariant()}", await ExportedAsync(news, whole, size));
            Add(rows, $"pages by cursor, {order.ToString().ToLowerInvariant()}", await PagedAsync(news, whole with { Top = size, Profile = Ranking.RankingProfile.Fast }));
        }
        return rows;
    }

    private static void Add(List<(string, AskedCost)> rows, string name, List<AskedCost> pages)
    {
        rows.Add((name + ", first pages", MedianOf(pages.Take(Math.Min(Pages, pages.Count)))));
        rows.Add((name + ", last pages", MedianOf(pages.TakeLast(Math.Min(Pages, pages.Count)))));
    }

    private static async Task<List<AskedCost>> ExportedAsync(NewsIndex news, SearchRequest request, int size)
    {
        var pages = new List<AskedCost>();
        await using var export = await news.ExportAsync(request);
        await using var hits = export.Hits.GetAsyncEnumerator();
        for (var whole = true; whole;)
        {
            var meter = new Meter();
            for (var i = 0; i < size && whole; i++)
                whole = await hits.MoveNextAsync();
            if (whole)
                pages.Add(meter.Read());
        }
        return pages;
    }

    private static async Task<List<AskedCost>> PagedAsync(NewsIndex news, SearchRequest request)
    {
        var pages = new List<AskedCost>();
        for (string? cursor = null; ;)
        {
            var meter = new Meter();
            var page = await news.SearchAsync(request with { After = cursor });
            if ((cursor = page.Cursor) is null)
                return pages;
            pages.Add(meter.Read());
        }
    }

    private static AskedCost MedianOf(IEnumerable<AskedCost> pages)
    {
        var all = pages.ToList();
        double Median(Func<AskedCost, double> of) => all.Count == 0 ? 0 : all.Select(of).Order().ElementAt(all.Count / 2);
        return new AskedCost(Median(p => p.Wall), Median(p => p.Processor), Median(p => p.Allocated), all.Count == 0 ? 0 : all[0].Processor);
    }

    private sealed class Meter
    {
        private readonly long _allocated = GC.GetTotalAllocatedBytes();
        private readonly TimeSpan _processor = Environment.CpuUsage.TotalTime;
        private readonly long _started = Stopwatch.GetTimestamp();

        public AskedCost Read() => new(
            Stopwatch.GetElapsedTime(_started).TotalMilliseconds,
            (Environment.CpuUsage.TotalTime - _processor).TotalMilliseconds,
            (GC.GetTotalAllocatedBytes() - _allocated) / 1024.0,
            0);
    }
}
