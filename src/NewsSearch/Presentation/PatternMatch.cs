using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>A match of one of a query's patterns in a text.</summary>
internal readonly record struct PatternMatch(int Pattern, TextRange Range);
