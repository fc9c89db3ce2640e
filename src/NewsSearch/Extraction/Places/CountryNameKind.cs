namespace NewsSearch.Extraction.Places;

/// <summary>How a name speaks of a country.</summary>
internal enum CountryNameKind
{
    /// <summary>Japan.</summary>
    Name,

    /// <summary>Japanese.</summary>
    Demonym,

    /// <summary>Tokyo.</summary>
    Capital,

    /// <summary>West Germany, Ceylon.</summary>
    Historic,
}
