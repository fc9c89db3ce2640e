using System.Security.Cryptography;
using NewsSearch.Articles;
using NewsSearch.Indexing.Storage.Records;

namespace NewsSearch.Indexing.Storage;

/// <summary>Tells whether a story is the same content again: SHA-256 over everything read, but not over where it was read.</summary>
internal static class StoryDigest
{
    public static byte[] Of(RawStory story)
    {
        var record = RecordWriter.OfThread();
        RawStoryRecord.WriteContent(record, story);
        return SHA256.HashData(record.Written);
    }
}
