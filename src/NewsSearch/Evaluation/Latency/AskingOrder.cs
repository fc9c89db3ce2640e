namespace NewsSearch.Evaluation.Latency;

/// <summary>
/// The order of a mix, another one in each round and the same in each run: where one query always followed the same other,
/// it would always find that one's data in the caches.
/// </summary>
internal sealed class AskingOrder(int queries, int seed)
{
    private readonly Random _random = new(seed);
    private readonly int[] _order = [.. Enumerable.Range(0, queries)];

    /// <summary>Every query once; valid until the next call.</summary>
    public IReadOnlyList<int> NextRound()
    {
        _random.Shuffle(_order);
        return _order;
    }
}
