using NewsSearch.Articles;

namespace NewsSearch.Ingestion.Json;

/// <summary>Reads one JSON object as a story. May hold scratch memory: one instance a thread.</summary>
internal interface IJsonStoryParser
{
    /// <summary>The story; null, with the reason, where <paramref name="json"/> (valid UTF-8) is none.</summary>
    RawStory? Parse(ReadOnlySpan<byte> json, out string? reason);
}
