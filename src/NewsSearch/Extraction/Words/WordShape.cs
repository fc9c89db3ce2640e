namespace NewsSearch.Extraction.Words;

/// <summary>How a word is written.</summary>
internal enum WordShape
{
    Lower,

    /// <summary>First letter a capital.</summary>
    Capitalised,

    /// <summary>Two letters or more, all capitals: "TASS", "U.S.".</summary>
    AllCapitals,

    /// <summary>Begins with a digit.</summary>
    Number,
}
