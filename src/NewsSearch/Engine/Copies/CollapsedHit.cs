using Lucene.Net.Search;

namespace NewsSearch.Engine.Copies;

/// <summary>A story that stands for itself and its copies.</summary>
/// <param name="Document">The story.</param>
/// <param name="Copies">How many others of its group match, too.</param>
/// <param name="First">The first published of those that match; the story itself where it is that.</param>
internal readonly record struct CollapsedHit(ScoreDoc Document, int Copies, int First);
