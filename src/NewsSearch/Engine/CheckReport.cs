namespace NewsSearch.Engine;

/// <summary>What a check of an index found.</summary>
/// <param name="Ok">Whether nothing is wrong.</param>
/// <param name="Articles">Stories that could be read.</param>
/// <param name="Problems">What is wrong, one line each.</param>
public sealed record CheckReport(bool Ok, long Articles, IReadOnlyList<string> Problems);
