using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>The story that was published first of those that are copies of each other and match.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Who put it out.</param>
/// <param name="Published">When.</param>
public sealed record FirstCopy(string Id, string? Source, StoryTime? Published);
