namespace NewsSearch.Querying.Nodes;

/// <summary>A state that <c>is:</c> asks for.</summary>
public enum StoryState
{
    /// <summary>The newest version of its story.</summary>
    Latest,

    /// <summary>A correction was made.</summary>
    Corrected,

    /// <summary>Taken down.</summary>
    Killed,

    /// <summary>A near copy of an earlier story.</summary>
    Copy,

    /// <summary>No copy of an earlier story.</summary>
    Original,
}
