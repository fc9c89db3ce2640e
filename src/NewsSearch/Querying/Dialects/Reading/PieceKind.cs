namespace NewsSearch.Querying.Dialects.Reading;

internal enum PieceKind
{
    End,
    Open,
    Close,
    Bar,
    Phrase,
    Run,
}
