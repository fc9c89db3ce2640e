namespace NewsSearch.Ingestion;

/// <summary>How far reading has come.</summary>
/// <param name="BytesRead">Bytes taken from the files so far, as they lie on disk: compressed ones count compressed.</param>
/// <param name="TotalBytes">Bytes of all files together; null where standard input or a pipe is among them.</param>
/// <param name="Stories">Stories read so far.</param>
/// <param name="Rejected">Records and files rejected so far.</param>
public readonly record struct ReadingProgress(long BytesRead, long? TotalBytes, long Stories, long Rejected);
