using NewsSearch.Indexing.Writing;

namespace NewsSearch.Contract;

/// <summary>What indexing came to.</summary>
/// <param name="Outcome">What became of the stories; nothing in a dry run.</param>
/// <param name="Articles">Stories read; rejected records are none.</param>
/// <param name="IndexBytes">Size of the index on disk.</param>
internal sealed record IndexingSummary(BatchOutcome Outcome, long Articles, long IndexBytes)
{
    public long Rejected { get; init; }

    public double Seconds { get; init; }

    /// <summary>Bytes taken from the files as they lie on disk.</summary>
    public long BytesRead { get; init; }

    public double ArticlesPerSecond => Seconds > 0 ? Articles / Seconds : 0;
}
