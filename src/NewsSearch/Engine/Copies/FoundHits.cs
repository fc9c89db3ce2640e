namespace NewsSearch.Engine.Copies;

/// <summary>What a page shows.</summary>
/// <param name="Hits">Its stories, in order.</param>
/// <param name="Total">Stories that match, copies included.</param>
/// <param name="HasMore">Whether another page follows.</param>
internal sealed record FoundHits(IReadOnlyList<CollapsedHit> Hits, int Total, bool HasMore);
