using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>A version of a story as the index keeps it.</summary>
/// <param name="Article">The story and what was concluded from it.</param>
/// <param name="Version">Its number, from 1.</param>
/// <param name="IsLatest">Whether it is the newest.</param>
public sealed record StoredStory(Article Article, int Version, bool IsLatest)
{
    /// <summary>When the index took the version in.</summary>
    public DateTimeOffset IngestedAt { get; init; }
}
