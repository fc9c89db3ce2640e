namespace NewsSearch.Matching.Compilation;

/// <summary>What dates of a query count from.</summary>
/// <param name="Now">The moment that "last:7d" ends at.</param>
/// <param name="Zone">The time zone whose days are meant.</param>
internal readonly record struct TimeFrame(DateTimeOffset Now, TimeZoneInfo Zone);
