using CsCheck;
using NewsSearch.Extraction.Datelines.Reading;
using NewsSearch.Extraction.Datelines.Reading.Tokens;
using Xunit;

namespace NewsSearch.Tests.Extraction.Datelines;

/// <summary>The early refusal against the reader that it spares: whatever it refuses, that one refuses too.</summary>
public sealed class SentenceOpeningTests
{
    private static readonly string[] s_names =
    [
        "TOKYO", "Paris", "MEXICO", "RIO", "Janeiro", "SALT", "LAKE", "City", "Washington", "New", "York", "Calif", "Va", "AND", "The", "A", "I", "May", "March",
        "Monday", "Reuters", "AP", "TASS", "Papua", "United", "Republic", "中", "РИА", "Новости", "Apri", "Marhc",
    ];

    private static readonly string[] s_small =
    [
        "de", "la", "of", "the", "and", "et", "y", "i", "on", "under", "city", "state", "new", "york", "guinea", "korea", "emirates", "mars", "march", "may", "april",
        "l", "o", "a", "apri", "marhc", "dpa", "correspondent", "said", "bank", "rose", "falls",
    ];

    private static readonly string[] s_marks = [" ", " ", " ", " ", " ", " ", ", ", " - ", ". ", "--", "/", " (", ") ", " 7 ", " 1987", "3", "'", "-", " & ", ": "];

    private static readonly Gen<string> s_rest = Gen.Select(Gen.OneOfConst([.. s_names, .. s_small]), Gen.OneOfConst(s_marks), string.Concat).Array[0, 10].Select(string.Concat);

    private static readonly Gen<string> s_text = Gen.Select(
        Gen.OneOfConst(s_names).Array[1, 4], Gen.OneOfConst(s_small).Array[1, 3], Gen.OneOfConst(s_marks), s_rest,
        (names, small, mark, rest) => $"{string.Join(' ', names)} {string.Join(' ', small)}{mark}{rest}");

    [Fact]
    public void What_is_refused_early_is_no_dateline_for_the_reader_either()
    {
        var refused = 0;
        s_text.Sample(
            text =>
            {
                if (!Refuses(text))
                    return;
                refused++;
                Assert.Null(Read(text));
            },
            seed: "0000KuRiL0001",
            iter: 100_000,
            threads: 1);
        Assert.InRange(refused, 10_000, 90_000);
    }

    [Theory]
    [InlineData("Showers continued throughout the week in\nthe Bahia cocoa zone - again.", true)]
    [InlineData("Bank of England officials said on March 3 - again", false)]
    [InlineData("Mexico city, march 18 -", false)]
    [InlineData("TOKYO, May 30. /TASS/. The", false)]
    [InlineData("U.S. officials said", true)]
    [InlineData("A Washington state dpa - Va", false)]
    [InlineData("sioux falls, april 7 -", false)]
    public void Sentences_are_told_by_their_first_words(string text, bool isSentence) => Assert.Equal(isSentence, Refuses(text));

    private static bool Refuses(string text)
    {
        Span<DatelineToken> tokens = stackalloc DatelineToken[SentenceOpening.Tokens];
        return SentenceOpening.Is(new DatelineTokens(text, tokens[..DatelineScanner.Scan(text, 0, text.Length, tokens)]));
    }

    private static object? Read(string text)
    {
        Span<DatelineToken> tokens = stackalloc DatelineToken[DatelineScanner.MostTokens];
        return new DatelineReader(text, tokens[..DatelineScanner.Scan(text, 0, text.Length, tokens)], isField: false).Read();
    }
}
