namespace NewsSearch.Presentation.Atom;

/// <summary>Where a feed, and what it is about, is found by whoever reads it. Immutable; thread-safe as far as the function is.</summary>
/// <param name="feed">The feed itself.</param>
/// <param name="page">The same answer as a page.</param>
/// <param name="story">The page of a story.</param>
public sealed class AtomAddresses(Uri feed, Uri page, Func<SearchHit, Uri> story)
{
    /// <summary>The feed itself.</summary>
    public Uri Feed { get; } = feed;

    /// <summary>The same answer as a page.</summary>
    public Uri Page { get; } = page;

    /// <summary>The page of a story.</summary>
    public Func<SearchHit, Uri> Story { get; } = story;
}
