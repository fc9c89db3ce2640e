namespace NewsSearch.Extraction.Places;

/// <summary>The largest place of a name.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Size">Binary logarithm of population / 15,000: 0 from 15,000 people, 3 from 120,000, 6 from 960,000.</param>
/// <param name="IsCertain">Whether it is ten times larger than any namesake in another country.</param>
/// <param name="IsOwnName">Whether this is the place's main name, not one of its other names.</param>
internal readonly record struct GazetteerPlace(string Country, int Size, bool IsCertain, bool IsOwnName);
