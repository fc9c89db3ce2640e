namespace NewsSearch.Presentation;

/// <summary>The most frequent values of a field among the stories of an answer.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">By number of stories, then by value.</param>
public sealed record Facet(FacetField Field, IReadOnlyList<FacetValue> Values);
