namespace NewsSearch.Articles;

/// <summary>How the parts of a story are told apart in what was read.</summary>
public enum StoryLayout
{
    /// <summary>Headline and body came as fields of their own.</summary>
    Fielded,

    /// <summary>
    /// One text as copied from a wire or a page: kicker, headline, sub-headline, dateline and body stand one after
    /// another in <see cref="RawStory.Body"/>, and extraction has to tell them apart.
    /// </summary>
    Wire,
}
