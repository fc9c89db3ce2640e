namespace NewsSearch.Reranking.Feedback;

/// <summary>A stem that the best stories have in common.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Weight">How likely it is in them against the other likely ones.</param>
internal readonly record struct FeedbackTerm(string Stem, float Weight);
