using NewsSearch.Articles;

namespace NewsSearch.Indexing.Writing;

/// <summary>What stays of a story that was taken down, so that its old file does not bring it back.</summary>
internal static class Tombstone
{
    private const string Mark = "killed";

    /// <summary>The version that takes a story down for good: its id, headline, source and times, and none of its text.</summary>
    public static Article Of(Article killed, int number, DateTimeOffset now)
    {
        var original = new RawStory
        {
            Id = killed.Id,
            Version = number,
            Status = StoryStatus.Canceled,
            Headline = killed.Headline,
            Source = killed.Source,
            Url = killed.Url,
            Published = killed.Published,
            Updated = new StoryTime(now, false),
            Extra = new Dictionary<string, string> { [Mark] = "true" },
        };
        return new Article
        {
            Id = killed.Id,
            Version = number,
            Status = StoryStatus.Canceled,
            Language = killed.Language,
            Headline = killed.Headline,
            Source = killed.Source,
            Url = killed.Url,
            Published = killed.Published,
            Original = original,
        };
    }

    /// <summary>Whether a version was made by <see cref="Of"/>.</summary>
    public static bool Is(Article version) => version.Status == StoryStatus.Canceled && version.Original.Extra.ContainsKey(Mark);

    /// <summary>
    /// Whether a version that came may go in where <paramref name="latest"/> is the newest. A story that its source took down
    /// comes back when the source sends a version with a higher number, or without one but made later; a story that was taken
    /// down here does not.
    /// </summary>
    public static bool Yields(Article latest, int number, Article came)
    {
        if (latest.Status != StoryStatus.Canceled)
            return true;
        if (Is(latest))
            return false;
        if (came.Version is { } given)
            return given != number;
        return MadeAt(came) is { } made && MadeAt(latest) is { } killed && made > killed;
    }

    private static DateTimeOffset? MadeAt(Article article) => (article.Original.Updated ?? article.Original.Published)?.Instant;
}
