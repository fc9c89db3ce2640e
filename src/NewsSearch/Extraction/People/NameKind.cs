namespace NewsSearch.Extraction.People;

/// <summary>What a name is the name of.</summary>
internal enum NameKind
{
    /// <summary>Nothing tells; a surname or a firm alone.</summary>
    Unknown,
    Person,
    Organisation,
    Place,

    /// <summary>A treaty, a paper, a holiday: it may speak as a text does, and is nobody.</summary>
    Thing,
}
