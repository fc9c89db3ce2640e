namespace NewsSearch.Presentation;

/// <summary>How often something occurs in a part of a story.</summary>
/// <param name="Field">The part: headline, subheadline, lede, body, dateline, quote.</param>
/// <param name="Count">How often.</param>
/// <param name="Weight">What an occurrence there counts.</param>
public sealed record FieldOccurrences(string Field, int Count, float Weight);
