namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>A word of a generated text and all that queries can ask of it.</summary>
/// <param name="Written">As written.</param>
/// <param name="Sentence">Which sentence of the text it stands in.</param>
/// <param name="Paragraph">Which paragraph.</param>
/// <param name="Section">Which section; -1 before the first heading.</param>
/// <param name="Bracketed">Whether it stands in editorial brackets.</param>
/// <param name="Start">Its first character in the text.</param>
internal sealed record OracleWord(string Written, int Sentence, int Paragraph, int Section, bool Bracketed, int Start)
{
    public string Term => Written.ToLowerInvariant();

    public string Stem => OracleVocabulary.StemOf(Term);

    public int End => Start + Written.Length;
}
