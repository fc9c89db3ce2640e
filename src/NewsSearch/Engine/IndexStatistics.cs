namespace NewsSearch.Engine;

/// <summary>What an index holds.</summary>
/// <param name="Articles">Stories, each once.</param>
/// <param name="Versions">Versions of stories.</param>
/// <param name="Quotes">Quotes of the latest versions.</param>
/// <param name="Copies">Stories that are copies of others.</param>
/// <param name="Bytes">Size on disk.</param>
/// <param name="Segments">Parts that the index is in.</param>
/// <param name="FormatVersion">Version of its format.</param>
/// <param name="Oldest">Day of the oldest story; null for an index without dates.</param>
/// <param name="Newest">Day of the newest story.</param>
public sealed record IndexStatistics(
    long Articles, long Versions, long Quotes, long Copies, long Bytes, int Segments, int FormatVersion, DateOnly? Oldest, DateOnly? Newest);
