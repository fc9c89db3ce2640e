namespace NewsSearch.Indexing.Inversion;

/// <summary>Entries, each of which counts several times.</summary>
internal readonly record struct WeightedLog(PostingLog Log, int Weight);
