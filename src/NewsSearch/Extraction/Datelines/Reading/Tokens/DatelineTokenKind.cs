namespace NewsSearch.Extraction.Datelines.Reading.Tokens;

/// <summary>What a piece of a dateline is.</summary>
internal enum DatelineTokenKind
{
    /// <summary>Past the last token.</summary>
    None,
    Word,
    Number,
    Comma,
    Dot,
    Slash,

    /// <summary>A run of hyphens, dashes or underscores (the old wire's dash).</summary>
    Dash,
    Open,
    Close,
    Other,
}
