namespace NewsSearch.Presentation;

/// <summary>What there is to know of the version of a story that is shown.</summary>
public enum StoryBadge
{
    /// <summary>It replaced an earlier version.</summary>
    Updated,

    /// <summary>It says that it corrects an earlier version.</summary>
    Corrected,

    /// <summary>Taken down.</summary>
    Killed,

    /// <summary>Held back by its source.</summary>
    Withheld,

    /// <summary>Under embargo when it came.</summary>
    Embargoed,

    /// <summary>An earlier story has the same text.</summary>
    Copy,
}
