namespace NewsSearch.Indexing.Writing;

/// <summary>What the index, or the batch under way, already has of a story.</summary>
internal sealed class KnownStory(Func<IndexedVersion> latest, int latestNumber, List<byte[]> digests)
{
    /// <summary>The newest version; read from the index only when asked for.</summary>
    public IndexedVersion Latest => latest();

    public int LatestNumber => latestNumber;

    /// <summary>Digests of all versions.</summary>
    public List<byte[]> Digests => digests;

    public bool Holds(byte[] digest) => digests.Exists(d => d.AsSpan().SequenceEqual(digest));
}
