namespace NewsSearch.Benchmarks.Relevance.Fitting;

/// <summary>Average precision of every query of some collections, ranked in several ways.</summary>
/// <param name="values">By way, collection and query.</param>
internal sealed class PrecisionTable(IReadOnlyDictionary<RankingWay, double[][]> values)
{
    public static async Task<PrecisionTable> MeasureAsync(IReadOnlyList<AskedCollection> collections, IEnumerable<RankingWay> ways)
    {
        var values = ways.Distinct().ToDictionary(way => way, _ => new double[collections.Count][]);
        var asked = values.Keys.SelectMany(way => Enumerable.Range(0, collections.Count), (way, collection) => (Way: way, Collection: collection));
        await Parallel.ForEachAsync(asked, async (one, _) =>
            values[one.Way][one.Collection] = [.. (await collections[one.Collection].AskAsync(one.Way)).Select(score => score.Map)]);
        return new PrecisionTable(values);
    }

    /// <summary>By query.</summary>
    public IReadOnlyList<double> Of(RankingWay way, int collection) => values[way][collection];
}
