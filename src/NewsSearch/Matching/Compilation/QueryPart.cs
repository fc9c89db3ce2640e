namespace NewsSearch.Matching.Compilation;

/// <summary>How a word of a query was understood.</summary>
/// <param name="Start">Where it stands in the query text.</param>
/// <param name="Forms">The forms that are looked for and occur in the index, the one as typed first.</param>
/// <param name="Documents">In how many documents its most frequent term is; null of words in a row, which no dictionary counts.</param>
internal sealed record QueryPart(int Start, IReadOnlyList<string> Forms, int? Documents);
