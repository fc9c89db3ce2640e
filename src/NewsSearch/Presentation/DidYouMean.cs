namespace NewsSearch.Presentation;

/// <summary>A query that may have been meant, with other spellings of its words.</summary>
/// <param name="Query">The query, to be asked as it is.</param>
/// <param name="Total">Stories that it finds, copies included; at most 10,000 are counted.</param>
public sealed record DidYouMean(string Query, long Total);
