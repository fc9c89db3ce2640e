namespace NewsSearch.Querying.Scanning;

internal enum TokenKind
{
    End,
    Problem,
    Open,
    Close,
    Comma,
    And,
    Or,
    Not,
    Plus,
    Near,
    Field,
    Call,
    AtLeast,
    Boost,
    Slop,
    Every,
    Word,
    Wildcard,
    Fuzzy,
    Exact,
    Phrase,
    Regex,
    Value,
}
