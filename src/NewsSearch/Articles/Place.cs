namespace NewsSearch.Articles;

/// <summary>A place that a story is about.</summary>
/// <param name="Name">The name as most often written in the story.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; null where in doubt.</param>
public sealed record Place(string Name, string? Country);
