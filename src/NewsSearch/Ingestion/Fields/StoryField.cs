namespace NewsSearch.Ingestion.Fields;

/// <summary>What of a story a member or a column may hold.</summary>
public enum StoryField
{
    /// <summary>Its id.</summary>
    Id,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The sub-headline.</summary>
    Subheadline,

    /// <summary>The byline.</summary>
    Byline,

    /// <summary>The dateline, where it is not the start of the body.</summary>
    Dateline,

    /// <summary>When it was published.</summary>
    Date,

    /// <summary>The text.</summary>
    Body,

    /// <summary>The organisation that it came from.</summary>
    Source,

    /// <summary>Its address.</summary>
    Url,

    /// <summary>Its language, as a tag.</summary>
    Lang,

    /// <summary>Topics, several of them.</summary>
    Topics,

    /// <summary>Places, several of them.</summary>
    Places,

    /// <summary>The number of its version.</summary>
    Version,

    /// <summary>usable, withheld, canceled or embargoed.</summary>
    Status,

    /// <summary>When an embargo ends.</summary>
    Embargo,
}
