namespace NewsSearch.Engine;

/// <summary>What a snapshot holds.</summary>
/// <param name="Articles">Stories that were read back from it.</param>
/// <param name="Files">Its files.</param>
/// <param name="Bytes">Their bytes.</param>
public sealed record SnapshotReport(long Articles, int Files, long Bytes);
