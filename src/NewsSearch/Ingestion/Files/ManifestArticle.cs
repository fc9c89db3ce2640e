namespace NewsSearch.Ingestion.Files;

/// <summary>One article of a manifest: what reading needs of it.</summary>
/// <param name="Id">Id of its first story; null where the manifest gives none.</param>
/// <param name="Path">The way from the manifest's folder, with slashes.</param>
/// <param name="Sha256">Digest of the file in hexadecimal; null where the manifest gives none.</param>
internal sealed record ManifestArticle(string? Id, string Path, string? Sha256);
