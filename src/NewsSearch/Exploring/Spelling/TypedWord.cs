using NewsSearch.Articles;

namespace NewsSearch.Exploring.Spelling;

/// <summary>A word of a query as it was typed.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="Range">Where it stands in the text of the query.</param>
internal readonly record struct TypedWord(string Text, TextRange Range);
