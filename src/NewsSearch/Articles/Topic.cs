namespace NewsSearch.Articles;

/// <summary>What a story is about.</summary>
/// <param name="Id">The string that came, for a given topic; else a folded form of the label.</param>
/// <param name="Label">What people read.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Score">0 to 1, comparable within one story and one source; 1 for given topics.</param>
/// <param name="Evidence">Words of the story that speak for it.</param>
public sealed record Topic(string Id, string Label, TopicSource Source, double Score, IReadOnlyList<string> Evidence);
