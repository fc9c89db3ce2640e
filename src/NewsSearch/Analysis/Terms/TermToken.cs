namespace NewsSearch.Analysis.Terms;

/// <summary>One word of an <see cref="AnalyzedText"/>; its place in the list is its position in the index.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Term">Start of the folded term in the text's buffer.</param>
/// <param name="TermLength">Its length.</param>
/// <param name="Exact">Start of the written form in the buffer.</param>
/// <param name="ExactLength">Its length; 0 where the written form equals the folded term.</param>
/// <param name="Joined">Whether a hyphen alone stands between this word and the one before.</param>
/// <param name="Dotted">Whether it was written with full stops between letters: "U.S.".</param>
/// <remarks>Small, as an index has them by the thousand in its hands: lengths fit a byte by <see cref="TextAnalyzer.MaxTermLength"/>.</remarks>
internal readonly record struct TermToken(
    int Start, int End, int Term, int Exact, byte TermLength, byte ExactLength, bool Joined, bool Dotted);
