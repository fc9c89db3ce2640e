namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>Which number of <c>5/6/2019</c> is the month.</summary>
internal enum DayOrder
{
    MonthFirst,
    DayFirst,
}
