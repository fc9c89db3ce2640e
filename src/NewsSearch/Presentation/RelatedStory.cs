namespace NewsSearch.Presentation;

/// <summary>A story that belongs to another, and why.</summary>
/// <param name="Hit">The story; its score is from 0 to 1.</param>
/// <param name="Shared">What it has in common with the story that was asked about.</param>
public sealed record RelatedStory(SearchHit Hit, SharedTraits Shared);
