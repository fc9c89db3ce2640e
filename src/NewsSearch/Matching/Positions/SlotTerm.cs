namespace NewsSearch.Matching.Positions;

/// <summary>A term that may stand at a position.</summary>
/// <param name="Term">The folded word, or "folded written" where <paramref name="Exact"/> is set.</param>
/// <param name="Exact">Whether the written form is asked for, which has a field of its own.</param>
internal readonly record struct SlotTerm(string Term, bool Exact = false);
