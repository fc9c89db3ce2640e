namespace NewsSearch.Presentation;

/// <summary>A word of a text as it is indexed and looked for.</summary>
/// <param name="Position">Its position, from 0; "long-term" takes two.</param>
/// <param name="Term">The folded word: case, accents and signs do not count.</param>
/// <param name="Written">The word as written, in normal form.</param>
/// <param name="Stem">What its forms share.</param>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Joined">Whether a hyphen joins it to the word before.</param>
/// <param name="Spellings">Other spellings of an acronym, folded: usa for US.</param>
/// <param name="IsAcronym">Whether it is told from the ordinary word that it folds to by its capitals or full stops: US is not us.</param>
public sealed record AnalyzedTerm(
    int Position, string Term, string Written, string Stem, int Start, int End, bool Joined, IReadOnlyList<string> Spellings, bool IsAcronym);
