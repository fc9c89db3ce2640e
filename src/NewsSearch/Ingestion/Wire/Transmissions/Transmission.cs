namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>One message between its marks.</summary>
/// <param name="Header">What stands before the text, lines parted by "\n".</param>
/// <param name="Text">The text.</param>
/// <param name="Trailer">What stands behind it.</param>
/// <param name="Line">The line that it begins in.</param>
/// <param name="IsTooLong">Whether it is longer than a story may be, and cut off.</param>
internal sealed record Transmission(string Header, string Text, string Trailer, long Line, bool IsTooLong);
