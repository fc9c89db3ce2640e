namespace NewsSearch.Extraction.Places;

/// <summary>A name that speaks of a country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2 code.</param>
/// <param name="Shown">The country's name as people read it; a capital's own name; a historic country's own name.</param>
/// <param name="Kind">How it speaks of it.</param>
internal sealed record CountryName(string Code, string Shown, CountryNameKind Kind);
