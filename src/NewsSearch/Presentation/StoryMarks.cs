using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>What a query matched in a whole story. Ranges are in order, without overlaps, in UTF-16 units.</summary>
/// <param name="Headline">In its headline.</param>
/// <param name="Body">In its body.</param>
public sealed record StoryMarks(IReadOnlyList<TextRange> Headline, IReadOnlyList<TextRange> Body)
{
    /// <summary>Nothing.</summary>
    public static StoryMarks None { get; } = new([], []);
}
