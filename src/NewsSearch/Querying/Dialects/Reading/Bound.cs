namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>How a day or a number bounds: <c>aft</c>, <c>&lt;=</c> and the like.</summary>
internal enum Bound
{
    Is,
    Over,
    Under,
    AtLeast,
    AtMost,
}
