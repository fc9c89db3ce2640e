using NewsSearch.Extraction.Datelines.Reading.Tokens;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>
/// Tells at the first words of a block that it begins with a sentence, as nearly all do, and not with a dateline: words with
/// capitals, then two or more in small letters, none of which a dateline has inside. What it refuses, <see cref="DatelineReader"/>
/// would read to the end, look up in every list and refuse as well.
/// </summary>
internal static class SentenceOpening
{
    /// <summary>Tokens that the answer depends on.</summary>
    public const int Tokens = 10;

    private const int LongestJoining = 5;

    /// <summary>Whether the block that begins with <paramref name="tokens"/> has no dateline there.</summary>
    public static bool Is(DatelineTokens tokens)
    {
        var at = 0;
        while (tokens.IsCapitalised(at))
            at++;
        // A mark after the names, or a number, is what a dateline has there; a comma may end a name in small letters: "Mexico city,".
        return at > 0 && IsOfSentence(tokens, at) && IsOfSentence(tokens, at + 1) && !MayJoin(tokens.Word(at))
            && !IsAgency(tokens.Word(at + 1)) && (IsOfSentence(tokens, at + 2) || !IsMonth(tokens.Word(at + 1)));
    }

    /// <summary>A word in small letters; single letters are among the slips that are forgiven: "April l".</summary>
    private static bool IsOfSentence(DatelineTokens tokens, int at) =>
        tokens[at].Kind == DatelineTokenKind.Word && tokens[at].Length > 1 && char.IsLower(tokens.Text[tokens[at].Start]);

    /// <summary>"Rio de Janeiro"; and "Berlin dpa".</summary>
    private static bool MayJoin(ReadOnlySpan<char> word) =>
        word.Length <= LongestJoining && (IsAgency(word) || DatelineLists.Shared.Particles.Contains(word));

    /// <summary>"Washington state march -".</summary>
    private static bool IsMonth(ReadOnlySpan<char> word) => MonthNames.Shared.Find(word) > 0 || MonthNames.Shared.FindWithSlip(word) > 0;

    /// <summary>The one agency that is written small, which may come behind the small end of a name, too: "Washington state dpa".</summary>
    private static bool IsAgency(ReadOnlySpan<char> word) => word is "dpa";
}
