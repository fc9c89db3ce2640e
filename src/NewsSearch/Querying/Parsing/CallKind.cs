namespace NewsSearch.Querying.Parsing;

internal enum CallKind
{
    Said,
    Forms,
    Caps,
    AtLeast,
    First,
}
