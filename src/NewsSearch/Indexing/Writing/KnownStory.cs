using NewsSearch.Indexing.Storage;

namespace NewsSearch.Indexing.Writing;

/// <summary>What the index, or the batch under way, already has of a story.</summary>
internal sealed class KnownStory(Func<StoryVersion> latest, int latestNumber, List<byte[]> digests)
{
    /// <summary>The newest version; read from the index only when asked for.</summary>
    public StoryVersion Latest => latest();

    public int LatestNumber => latestNumber;

    /// <summary>Digests of all versions.</summary>
    public List<byte[]> Digests => digests;

    public bool Holds(byte[] digest) => digests.Exists(d => d.AsSpan().SequenceEqual(digest));
}
