using NewsSearch.Articles;

namespace NewsSearch.Exploring.Likeness;

/// <summary>What a story is compared by.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Article">The story.</param>
/// <param name="Text">What it says.</param>
internal sealed record StoryProfile(int Document, Article Article, StemVector Text)
{
    /// <summary>The day it was published, as <see cref="DateOnly.DayNumber"/>; null where nothing tells.</summary>
    public int? Day => Article.Published?.Day.DayNumber;

    /// <summary>The same; null too where the year was guessed, from the time of a file perhaps.</summary>
    public int? CertainDay => Article.PublishedInferred && Article.Dateline is not { Year: not null, YearInferred: false } ? null : Day;
}
