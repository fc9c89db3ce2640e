namespace NewsSearch.Extraction.Topics;

/// <summary>
/// How rare words are. Extraction asks no index: the same story has to give the same topics whatever was read before it,
/// so the figures come from a fixed table. Thread-safe.
/// </summary>
internal interface ITermStatistics
{
    /// <summary>log2(N / df) of a folded word; for a word never met, a little more than for any other.</summary>
    double InverseDocumentFrequency(ReadOnlySpan<char> folded);

    /// <summary>Whether a folded word mostly stands in small letters, so that its capital comes from the sentence's start.</summary>
    bool IsMostlyLower(ReadOnlySpan<char> folded);
}
