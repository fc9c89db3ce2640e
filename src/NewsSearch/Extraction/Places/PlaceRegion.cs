namespace NewsSearch.Extraction.Places;

/// <summary>What stands after the comma of "Portland, Oregon".</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="IsState">A state or a province, and no country.</param>
internal readonly record struct PlaceRegion(string Country, bool IsState);
