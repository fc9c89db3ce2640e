namespace NewsSearch.Querying.Dialects.Lucene;

internal enum LuceneTokenKind
{
    End,
    Open,
    Close,
    And,
    Or,
    Not,
    Plus,
    Field,
    Term,
    Phrase,
    Regex,
    Range,
    Fuzzy,
    Boost,
}
