namespace NewsSearch.Indexing.Writing;

/// <summary>What the index, or the batch under way, already has of a story.</summary>
/// <param name="id">The story.</param>
/// <param name="latest">Reads the newest version of a story.</param>
/// <param name="latestNumber">The number of that version.</param>
/// <param name="digests">Digests of all versions.</param>
internal sealed class KnownStory(string id, Func<string, IndexedVersion> latest, int latestNumber, List<byte[]> digests)
{
    /// <summary>The newest version; read from the index only when asked for.</summary>
    public IndexedVersion Latest => latest(id);

    public int LatestNumber => latestNumber;

    /// <summary>Digests of all versions.</summary>
    public List<byte[]> Digests => digests;

    public bool Holds(byte[] digest) => digests.Exists(d => d.AsSpan().SequenceEqual(digest));
}
