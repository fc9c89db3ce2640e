using NewsSearch.Indexing.Documents;

namespace NewsSearch.Indexing.Writing;

/// <summary>A version of a story as it went, or is about to go, into the index.</summary>
internal sealed record IndexedVersion(PreparedStory Story, int Number, DateTimeOffset IngestedAt);
