using NewsSearch.Articles;

namespace NewsSearch.Schema;

/// <summary>Where a quote stands in the body's words, and who speaks.</summary>
/// <param name="Start">First position.</param>
/// <param name="End">One past the last.</param>
/// <param name="Speaker">Ordinal in <see cref="Article.Speakers"/>; -1 where nobody is named.</param>
internal readonly record struct QuotePositions(int Start, int End, int Speaker);
