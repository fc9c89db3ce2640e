using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>A text and what is marked in it, in order and without overlaps.</summary>
internal readonly record struct MarkedText(string Text, IReadOnlyList<TextRange> Marks);
