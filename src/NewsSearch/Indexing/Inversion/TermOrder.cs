namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// The terms of a dictionary in the order of their UTF-8 bytes, which is that of Lucene's dictionaries. Immutable; holds as long as
/// nothing is added to the dictionary.
/// </summary>
/// <remarks>
/// Has the terms themselves once more, one after another in their order: several fields are written in it, and in the dictionary
/// each term would be somewhere else.
/// </remarks>
/// <param name="ranks">For every term its place in the order.</param>
/// <param name="bytes">All terms in their order, and room behind them.</param>
/// <param name="ends">Where each ends, in their order.</param>
internal sealed class TermOrder(int[] ranks, byte[] bytes, int[] ends)
{
    /// <summary>Number of terms.</summary>
    public int Count => ranks.Length;

    /// <summary>For every term its place in the order.</summary>
    public int[] Ranks => ranks;

    /// <summary>The term at a place.</summary>
    public ReadOnlySpan<byte> this[int rank]
    {
        get
        {
            var start = rank == 0 ? 0 : ends[rank - 1];
            return bytes.AsSpan(start, ends[rank] - start);
        }
    }
}
