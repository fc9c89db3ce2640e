namespace NewsSearch.Presentation;

/// <summary>A story's id and score: an answer without texts, for measuring.</summary>
public readonly record struct RankedId(string Id, float Score);
