namespace NewsSearch.Engine.Alerts;

/// <summary>A story that an alert found.</summary>
/// <param name="Moment">When it came, in milliseconds since 1970.</param>
/// <param name="Id">Its id.</param>
/// <param name="Document">Its document.</param>
/// <param name="IsCopy">Whether it was a copy as it came.</param>
internal readonly record struct FoundStory(long Moment, string Id, int Document, bool IsCopy);
