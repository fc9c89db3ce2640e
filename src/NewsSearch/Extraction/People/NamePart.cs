namespace NewsSearch.Extraction.People;

/// <summary>What of a name somebody is looked for by.</summary>
internal enum NamePart
{
    /// <summary>The last word of a full name.</summary>
    Last,

    /// <summary>Its first word.</summary>
    First,

    /// <summary>The word before the last: a Spanish name's first surname.</summary>
    Middle,

    /// <summary>A name that goes with no fuller one.</summary>
    Alone,
}
