namespace NewsSearch.Ingestion.Files;

/// <summary>A file to read, or one that must not be.</summary>
/// <param name="Path">As given; inside a folder, the given path and the way from there.</param>
/// <param name="Article">What a manifest says of it; null where none does.</param>
/// <param name="Problem">Why it cannot be read; null where nothing speaks against it.</param>
internal sealed record FoundFile(string Path, ManifestArticle? Article = null, string? Problem = null);
