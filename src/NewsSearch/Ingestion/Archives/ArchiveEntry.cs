namespace NewsSearch.Ingestion.Archives;

/// <summary>One entry of an archive.</summary>
/// <param name="Name">As the archive has it.</param>
/// <param name="Modified">Last change, as far as the archive says.</param>
/// <param name="PackedBytes">Bytes that it takes in the archive; null where they are not packed.</param>
/// <param name="Open">Its content, once; valid until the next entry. Null for what has none.</param>
/// <param name="Problem">Why it is not to be read; null where nothing speaks against it.</param>
internal sealed record ArchiveEntry(string Name, DateTimeOffset? Modified, long? PackedBytes, Func<Stream>? Open, string? Problem = null);
