namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>A story as training sees it.</summary>
/// <param name="Keys">Its features, ascending.</param>
/// <param name="Counts">Occurrences of each.</param>
/// <param name="Topics">Its labels, each once, in ordinal order.</param>
/// <param name="Hash">Of all of these: stories in the order of their hashes are the same whatever order they came in.</param>
internal sealed record TrainingStory(ulong[] Keys, int[] Counts, string[] Topics, ulong Hash);
