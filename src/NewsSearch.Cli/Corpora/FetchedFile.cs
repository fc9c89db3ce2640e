namespace NewsSearch.Cli.Corpora;

/// <summary>A file that was brought to its place.</summary>
internal sealed record FetchedFile(string Path, long Bytes, string Sha256);
