namespace NewsSearch.Articles;

/// <summary>Whether a story may be used.</summary>
public enum StoryStatus
{
    /// <summary>Free for use; the default.</summary>
    Usable,

    /// <summary>Held back for now by its source.</summary>
    Withheld,

    /// <summary>Taken down by its source (a "kill").</summary>
    Canceled,

    /// <summary>Not to be shown before <see cref="RawStory.EmbargoUntil"/>.</summary>
    Embargoed,
}
