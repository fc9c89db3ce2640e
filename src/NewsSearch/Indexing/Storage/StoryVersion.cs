using NewsSearch.Articles;
using NewsSearch.Indexing.Copies;

namespace NewsSearch.Indexing.Storage;

/// <summary>One version of a story as the index keeps it.</summary>
/// <param name="Article">What is indexed and shown.</param>
/// <param name="Number">From 1, counted by the index or given by the source.</param>
/// <param name="IngestedAt">When the index took it.</param>
/// <param name="Digest">SHA-256 of the story as read, without where it was read.</param>
/// <param name="Group">The stories of one text that it belongs to.</param>
internal sealed record StoryVersion(Article Article, int Number, DateTimeOffset IngestedAt, byte[] Digest, CopyGroup Group);
