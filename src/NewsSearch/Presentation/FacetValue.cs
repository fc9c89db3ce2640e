namespace NewsSearch.Presentation;

/// <summary>How many stories have a value.</summary>
/// <param name="Value">The value, as hits show it.</param>
/// <param name="Stories">Stories that have it, copies included.</param>
/// <param name="Copies">How many of them are copies.</param>
public sealed record FacetValue(string Value, long Stories, long Copies);
