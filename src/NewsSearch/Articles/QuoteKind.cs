namespace NewsSearch.Articles;

/// <summary>How words are given.</summary>
public enum QuoteKind
{
    /// <summary>Word for word, in quotation marks.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>In the reporter's words with a quoted part.</summary>
    Mixed,
}
