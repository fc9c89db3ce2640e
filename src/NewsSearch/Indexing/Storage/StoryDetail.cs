namespace NewsSearch.Indexing.Storage;

/// <summary>How much of a stored story is read.</summary>
internal enum StoryDetail
{
    /// <summary>Everything.</summary>
    Whole,

    /// <summary>
    /// What a page of hits shows and feedback learns from: not the story as read, its quotes, places, people, organisations
    /// and dates.
    /// </summary>
    Shown,
}
