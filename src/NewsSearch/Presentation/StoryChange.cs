namespace NewsSearch.Presentation;

/// <summary>A sentence, or a headline, in two versions of a story.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The older version's; null where it was added.</param>
/// <param name="After">The newer version's; null where it was removed.</param>
public sealed record StoryChange(StoryChangeKind Kind, string? Before, string? After);
