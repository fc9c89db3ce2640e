namespace NewsSearch.Presentation;

/// <summary>What somebody may be about to type.</summary>
/// <param name="Text">The whole of it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Stories">How many stories have it; of a word, in any form.</param>
/// <param name="Query">The query that finds these stories.</param>
public sealed record Suggestion(string Text, SuggestionKind Kind, int Stories, string Query);
