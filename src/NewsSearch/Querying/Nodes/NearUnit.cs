namespace NewsSearch.Querying.Nodes;

/// <summary>What a proximity counts.</summary>
public enum NearUnit
{
    /// <summary>Positions of words.</summary>
    Words,

    /// <summary>Both in one sentence.</summary>
    Sentence,

    /// <summary>Both in one paragraph.</summary>
    Paragraph,
}
