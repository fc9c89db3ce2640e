using System.Security.Cryptography;
using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage;

/// <summary>Tells whether a story is the same content again: SHA-256 over everything read, but not over where it was read.</summary>
internal static class StoryDigest
{
    public static byte[] Of(RawStory story) => SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(story with { Location = null, FileTime = null }, StoredJson.Default.RawStory));
}
