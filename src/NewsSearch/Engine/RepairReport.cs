namespace NewsSearch.Engine;

/// <summary>What a repair did.</summary>
/// <param name="Rebuilt">Whether the index was made anew; false where nothing was wrong with it.</param>
/// <param name="Articles">Stories that the index has now.</param>
/// <param name="Lost">Stories and versions that could not be read; documents, quotes as well, where it cannot be told which are stories.</param>
/// <param name="Findings">What was wrong, one line each.</param>
/// <param name="Kept">Where the damaged files are, if anything was lost; else null.</param>
public sealed record RepairReport(bool Rebuilt, long Articles, long Lost, IReadOnlyList<string> Findings, string? Kept);
