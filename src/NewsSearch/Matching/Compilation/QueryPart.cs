namespace NewsSearch.Matching.Compilation;

/// <summary>How a word of a query was understood.</summary>
/// <param name="Start">Where it stands in the query text.</param>
/// <param name="Forms">The forms that are looked for and occur in the index, the one as typed first.</param>
/// <param name="Documents">In how many documents its most frequent term is.</param>
public sealed record QueryPart(int Start, IReadOnlyList<string> Forms, int Documents);
