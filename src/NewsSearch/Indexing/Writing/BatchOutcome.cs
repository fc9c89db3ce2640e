namespace NewsSearch.Indexing.Writing;

/// <summary>What became of a batch of stories.</summary>
/// <param name="Added">Stories that were not there.</param>
/// <param name="Updated">Stories whose content changed: a new version each.</param>
/// <param name="Unchanged">Stories that were there with the same content, or that were taken down and stay so.</param>
public readonly record struct BatchOutcome(int Added, int Updated, int Unchanged)
{
    /// <summary>Stories that alerts were told of, once for each alert.</summary>
    public long AlertsTold { get; init; }

    /// <summary>Alerts that could not be told of all; what is left comes later.</summary>
    public int AlertsFailed { get; init; }

    /// <summary>The sum of two outcomes.</summary>
    public static BatchOutcome operator +(BatchOutcome left, BatchOutcome right) => Add(left, right);

    /// <summary>The sum of two outcomes.</summary>
    public static BatchOutcome Add(BatchOutcome left, BatchOutcome right) =>
        new(left.Added + right.Added, left.Updated + right.Updated, left.Unchanged + right.Unchanged)
        {
            AlertsTold = left.AlertsTold + right.AlertsTold,
            AlertsFailed = left.AlertsFailed + right.AlertsFailed,
        };
}
