namespace NewsSearch.Presentation;

/// <summary>How a query was relaxed to fill a page.</summary>
/// <param name="Words">How many of the bare words a story had to match.</param>
/// <param name="Total">How many more stories do.</param>
public sealed record RelaxedMatch(int Words, long Total);
