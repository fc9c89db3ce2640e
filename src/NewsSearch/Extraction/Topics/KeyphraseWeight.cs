namespace NewsSearch.Extraction.Topics;

/// <summary>What is known of a word apart from the story.</summary>
/// <param name="Idf">Its rareness.</param>
/// <param name="IsWeak">Says little alone.</param>
/// <param name="IsTitle">A person's name stands beside it.</param>
/// <param name="IsGerund">Ends in -ing: no phrase starts with it.</param>
internal readonly record struct KeyphraseWeight(double Idf, bool IsWeak, bool IsTitle, bool IsGerund);
