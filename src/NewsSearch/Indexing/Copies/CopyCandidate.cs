namespace NewsSearch.Indexing.Copies;

/// <summary>A story that may be the same as another.</summary>
/// <param name="Place">Its document; for one of the batch under way the complement of its number there.</param>
/// <param name="SharedKeys">Keys that both samples have.</param>
/// <param name="Id">Its id.</param>
/// <param name="From">First second at which it may have been published; 0 where nothing tells.</param>
/// <param name="Group">The key of its group.</param>
internal readonly record struct CopyCandidate(int Place, int SharedKeys, string Id, long From, long Group) : IComparable<CopyCandidate>
{
    /// <summary>The likeliest first.</summary>
    public int CompareTo(CopyCandidate other)
    {
        var order = other.SharedKeys.CompareTo(SharedKeys);
        if (order == 0)
            order = From.CompareTo(other.From);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
