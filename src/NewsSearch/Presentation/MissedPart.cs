namespace NewsSearch.Presentation;

/// <summary>A part of a query that found nothing. Counts go to 10,000.</summary>
/// <param name="Text">The part; of the bounds of time that a request sets beside its query, <c>since/until</c>.</param>
/// <param name="Stories">Stories that have it, whatever the rest of the query; of a negated part, those without it.</param>
/// <param name="Without">Stories that the rest of the query finds; null where there is no rest.</param>
public sealed record MissedPart(string Text, long Stories, long? Without);
