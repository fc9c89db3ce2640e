using NewsSearch.Benchmarks.Relevance.Steps;

namespace NewsSearch.Benchmarks.Relevance.Fitting;

/// <summary>
/// Chooses constants on four folds and measures them on the fifth, so that no query is measured by what was fitted to it. Chosen
/// is what gains most over fast, the mean over the collections, each counting alike however many queries it has.
/// </summary>
internal sealed class CrossValidation
{
    private readonly FittedConstants _constants;
    private readonly PrecisionTable _precision;
    private readonly QueryFolds _folds;

    public CrossValidation(FittedConstants constants, PrecisionTable precision, QueryFolds folds)
    {
        _constants = constants;
        _precision = precision;
        _folds = folds;
        Chosen = [.. Enumerable.Range(0, QueryFolds.Count).Select(fold => constants.Grid.MaxBy(way => Gain(way, of => of != fold))!)];
    }

    /// <summary>What the other folds chose for each.</summary>
    public IReadOnlyList<RankingWay> Chosen { get; }

    /// <summary>The gain over fast on the queries of some folds, the mean over the collections.</summary>
    public double Gain(RankingWay way, Func<int, bool> folds) => Enumerable.Range(0, _folds.Collections)
        .Average(collection => (Mean(way, collection, folds) / Mean(RankingStages.Fast, collection, folds)) - 1);

    /// <summary>Mean average precision on the queries of some folds, the mean over the collections.</summary>
    public double Map(RankingWay way, Func<int, bool> folds) =>
        Enumerable.Range(0, _folds.Collections).Average(collection => Mean(way, collection, folds));

    /// <summary>Average precision of each query of a collection by what was chosen without it.</summary>
    public IReadOnlyList<double> HeldOut(int collection) =>
        [.. _folds.Of(collection).Select((fold, query) => _precision.Of(Chosen[fold], collection)[query])];

    /// <summary>The same by what is shipped.</summary>
    public IReadOnlyList<double> Shipped(int collection) => _precision.Of(_constants.Shipped, collection);

    private double Mean(RankingWay way, int collection, Func<int, bool> folds) => _precision.Of(way, collection)
        .Where((_, query) => folds(_folds.Of(collection)[query])).Average();
}
