using NewsSearch.Articles;

namespace NewsSearch.Presentation.Concordances;

/// <summary>A place where a query stands in a text, with what stands around it on one line.</summary>
/// <param name="StoryId">The story.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Field">Where in it: headline, subheadline or body.</param>
/// <param name="Range">The place in that text, in UTF-16 units.</param>
/// <param name="Left">What stands before it.</param>
/// <param name="Keyword">What was found.</param>
/// <param name="Right">What stands behind it.</param>
public sealed record KwicLine(string StoryId, string Headline, StoryTime? Published, string Field, TextRange Range, string Left, string Keyword, string Right);
