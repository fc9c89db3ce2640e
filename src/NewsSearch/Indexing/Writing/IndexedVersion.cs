using NewsSearch.Indexing.Copies;
using NewsSearch.Indexing.Documents;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Indexing.Writing;

/// <summary>A version of a story as it went, or is about to go, into the index.</summary>
internal sealed record IndexedVersion(PreparedStory Story, int Number, DateTimeOffset IngestedAt, CopyGroup Group)
{
    /// <summary>A version from its stored form.</summary>
    public static IndexedVersion Of(ReadOnlySpan<byte> stored) => Of(StoredArticleCodec.Read(stored));

    /// <summary>A version that was read, to be written again.</summary>
    public static IndexedVersion Of(StoryVersion version) =>
        new(new PreparedStory(version.Article), version.Number, version.IngestedAt, version.Group);
}
