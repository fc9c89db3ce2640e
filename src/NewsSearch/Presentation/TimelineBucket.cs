namespace NewsSearch.Presentation;

/// <summary>One stretch of a timeline.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Count">What the query finds there.</param>
/// <param name="Versus">What the other query finds there; null where there is none.</param>
public sealed record TimelineBucket(DateOnly From, TimelineCount Count, TimelineCount? Versus);
