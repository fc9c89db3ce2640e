namespace NewsSearch.Matching.Positions;

/// <summary>What two matches near each other share.</summary>
internal enum NearScope
{
    /// <summary>A number of positions between their nearest edges.</summary>
    Words,

    /// <summary>A sentence.</summary>
    Sentence,

    /// <summary>A paragraph.</summary>
    Paragraph,
}
