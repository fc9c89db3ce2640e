namespace NewsSearch.Extraction.Places;

/// <summary>A city or a state where a text names it.</summary>
/// <param name="Name">As written, without a possessive ending.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; null where in doubt.</param>
/// <param name="IsState">A state or a province, and no city.</param>
/// <param name="HasRegion">Its region or country stands beside it.</param>
/// <param name="IsPassing">Too little is known of it to say what the story is about.</param>
internal readonly record struct FoundPlace(string Name, string? Country, bool IsState, bool HasRegion = false, bool IsPassing = false);
