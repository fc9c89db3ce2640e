namespace NewsSearch.Benchmarks.Relevance.Fitting;

/// <summary>Parts the queries of each collection into folds, all about alike large.</summary>
internal sealed class QueryFolds
{
    public const int Count = 5;

    private readonly int[][] _folds;

    /// <param name="sizes">How many queries each collection has.</param>
    /// <param name="random">Source of the draws.</param>
    public QueryFolds(IEnumerable<int> sizes, Random random) => _folds =
    [
        .. sizes.Select(size =>
        {
            int[] folds = [.. Enumerable.Range(0, size).Select(query => query % Count)];
            random.Shuffle(folds);
            return folds;
        }),
    ];

    public int Collections => _folds.Length;

    /// <summary>The fold of each query of a collection.</summary>
    public IReadOnlyList<int> Of(int collection) => _folds[collection];
}
