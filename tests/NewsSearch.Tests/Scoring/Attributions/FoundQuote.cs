namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>A quote as it was extracted, in stretches of the annotated text.</summary>
/// <param name="Content">The words.</param>
/// <param name="Mention">The speaker as named beside them.</param>
/// <param name="Cue">The reporting words.</param>
/// <param name="IsQuoted">Whether it is direct or mixed.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record FoundQuote(Span Content, Span? Mention, Span? Cue, bool IsQuoted, double Confidence);
