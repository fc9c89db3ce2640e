namespace NewsSearch.Querying.Dialects.Reading;

internal enum LinkKind
{
    Or,
    And,
    AndNot,
    Near,
}
