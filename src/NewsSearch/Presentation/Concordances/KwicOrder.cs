namespace NewsSearch.Presentation.Concordances;

/// <summary>The order of the lines of a concordance.</summary>
public enum KwicOrder
{
    /// <summary>Stories published last first, within one as they stand.</summary>
    Newest,

    /// <summary>Stories published first first.</summary>
    Oldest,

    /// <summary>By the words before, the nearest first.</summary>
    Left,

    /// <summary>By the words behind.</summary>
    Right,
}
