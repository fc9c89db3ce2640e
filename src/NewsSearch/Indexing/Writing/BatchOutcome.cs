namespace NewsSearch.Indexing.Writing;

/// <summary>What became of a batch of stories.</summary>
/// <param name="Added">Stories that were not there.</param>
/// <param name="Updated">Stories whose content changed: a new version each.</param>
/// <param name="Unchanged">Stories that were there with the same content, or that were taken down and stay so.</param>
public readonly record struct BatchOutcome(int Added, int Updated, int Unchanged)
{
    /// <summary>The sum of two outcomes.</summary>
    public static BatchOutcome operator +(BatchOutcome left, BatchOutcome right) => Add(left, right);

    /// <summary>The sum of two outcomes.</summary>
    public static BatchOutcome Add(BatchOutcome left, BatchOutcome right) =>
        new(left.Added + right.Added, left.Updated + right.Updated, left.Unchanged + right.Unchanged);
}
