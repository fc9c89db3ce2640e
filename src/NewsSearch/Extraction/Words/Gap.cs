namespace NewsSearch.Extraction.Words;

/// <summary>What stands between a word and the one before it, besides white space.</summary>
[Flags]
internal enum Gap : byte
{
    None = 0,
    Comma = 1 << 0,

    /// <summary>A dash between clauses, not a hyphen inside a word.</summary>
    Dash = 1 << 1,

    /// <summary>A round bracket.</summary>
    Parenthesis = 1 << 2,

    /// <summary>A square bracket: an insertion, transparent for names.</summary>
    Bracket = 1 << 3,
    Quote = 1 << 4,
    Colon = 1 << 5,

    /// <summary>A full stop inside a sentence, hence of an abbreviation or initial.</summary>
    Dot = 1 << 6,

    /// <summary>Another sentence, a semicolon, or any other mark.</summary>
    Other = 1 << 7,

    /// <summary>Marks that do not part the words of a name.</summary>
    InName = Bracket | Dot,
}
