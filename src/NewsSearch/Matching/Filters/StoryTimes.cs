namespace NewsSearch.Matching.Filters;

/// <summary>What tells from when on a version was known.</summary>
/// <param name="Document">Its document in the segment.</param>
/// <param name="Number">Its number.</param>
/// <param name="IngestedAt">When the index took it in, in milliseconds since 1970.</param>
/// <param name="MadeAt">When it says that it was made, in seconds since 1970; null where it does not.</param>
internal readonly record struct StoryTimes(int Document, long Number, long IngestedAt, long? MadeAt);
