namespace NewsSearch.Ingestion;

/// <summary>A record, or a whole file, that could not be read as a story.</summary>
/// <param name="Path">The file, as it was given or found; "-" for standard input.</param>
/// <param name="Line">First line of the record, from 1; 1 for a whole file.</param>
/// <param name="Ordinal">Number of the record in its file, from 1; null where the file as a whole is meant.</param>
/// <param name="Reason">What is wrong, in one short sentence for people.</param>
public sealed record Rejection(string Path, long Line, int? Ordinal, string Reason);
