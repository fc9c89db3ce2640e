namespace NewsSearch.Extraction.Words;

/// <summary>
/// A word of the body as extraction sees it: a run of letters, digits and marks, with apostrophes, hyphens and dots inside
/// ("O'Brien", "two-plus-two", "U.S."). Offsets count UTF-16 units of the body.
/// </summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Sentence">Ordinal of the sentence in the whole body.</param>
/// <param name="Paragraph">Ordinal of the paragraph.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Traits">What the shipped word lists say of it.</param>
internal readonly record struct Word(int Start, int End, int Sentence, int Paragraph, WordShape Shape, WordTraits Traits)
{
    public ReadOnlySpan<char> In(string body) => body.AsSpan(Start, End - Start);

    public bool Is(WordTraits any) => (Traits & any) != 0;

    /// <summary>No keyphrase holds it.</summary>
    public bool IsStopWord => Is(WordTraits.StopWord);

    /// <summary>Begins with a capital letter.</summary>
    public bool IsCapital => Shape is WordShape.Capitalised or WordShape.AllCapitals;
}
