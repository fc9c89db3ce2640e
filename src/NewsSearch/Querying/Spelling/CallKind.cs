namespace NewsSearch.Querying.Spelling;

internal enum CallKind
{
    Said,
    Forms,
    Caps,
    AtLeast,
    First,
}
