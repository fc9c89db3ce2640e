namespace NewsSearch.Presentation;

/// <summary>What became of a sentence between two versions of a story.</summary>
public enum StoryChangeKind
{
    /// <summary>In both, word for word.</summary>
    Kept,

    /// <summary>In the newer version alone.</summary>
    Added,

    /// <summary>In the older version alone.</summary>
    Removed,

    /// <summary>In both, with other words.</summary>
    Changed,
}
