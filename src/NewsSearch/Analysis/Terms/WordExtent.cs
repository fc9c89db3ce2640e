namespace NewsSearch.Analysis.Terms;

/// <summary>Where a word ends and how it must be folded.</summary>
/// <param name="End">One past the last unit.</param>
/// <param name="Plain">Only ASCII, nothing inside that vanishes.</param>
/// <param name="HasCapital">Whether an ASCII capital is among a plain word's letters.</param>
/// <param name="Dotted">Single letters with full stops between them.</param>
internal readonly record struct WordExtent(int End, bool Plain, bool HasCapital, bool Dotted);
