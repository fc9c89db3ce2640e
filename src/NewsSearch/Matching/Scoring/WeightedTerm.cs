namespace NewsSearch.Matching.Scoring;

/// <summary>A term of a field whose occurrences count with a weight.</summary>
internal readonly record struct WeightedTerm(string Field, string Term, float Weight);
