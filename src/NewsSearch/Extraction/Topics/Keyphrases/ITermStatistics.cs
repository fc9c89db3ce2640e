namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>
/// How rare words are. Extraction asks no index: the same story has to give the same topics whatever was read before it,
/// so the figures come from a fixed table. Thread-safe.
/// </summary>
internal interface ITermStatistics
{
    /// <summary>log2(N / df) of the word with this hash (<see cref="Lexicons.FoldedName.Hash"/>); for a word never met, a little more than for any other.</summary>
    double InverseDocumentFrequency(ulong word);

    /// <summary>Whether the word mostly stands in small letters, so that its capital comes from the sentence's start.</summary>
    bool IsMostlyLower(ulong word);
}
