using NewsSearch.Matching.Positions;

namespace NewsSearch.Reranking;

/// <summary>A word or phrase of a query that says what is asked about.</summary>
/// <param name="Pattern">Its forms.</param>
/// <param name="Rarity">Inverse document frequency of the most frequent one.</param>
internal readonly record struct TellingWord(PositionPattern Pattern, float Rarity);
