using CsCheck;
using NewsSearch.Extraction.Languages;
using Xunit;

namespace NewsSearch.Tests.Extraction.Languages;

public sealed class LanguageGarbageTests
{
    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.String[Gen.Char, 0, 200],
        Gen.OneOfConst("the ", "und ", "и ", "的", "カ", "\uD800", "\uDC00", "\0", "İ", "ı", "ﬁ", "1956 ", "\u0301", "ǅ", "ـ", "한", "-", "’").Array[0, 60].Select(string.Concat));

    [Fact]
    public void Any_text_has_a_tag_or_none() =>
        Gen.Select(s_text.Null(), s_text, s_text).Sample(
            (given, body, headline) =>
            {
                var tag = LanguageDetector.Detect(given, body, headline);
                return tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower) && tag == LanguageDetector.Detect(given, body, headline);
            },
            seed: "0000KuRiL0004",
            iter: 20_000,
            threads: 1);

    [Theory]
    [InlineData("a")]
    [InlineData("и ")]
    [InlineData("1 ")]
    [InlineData("的")]
    [InlineData("\u0301")]
    public void Only_the_beginning_counts(string piece)
    {
        var beginning = string.Concat(Enumerable.Repeat(piece, LanguageDetector.Reach));
        Assert.Equal(LanguageDetector.Detect(null, beginning, ""), LanguageDetector.Detect(null, beginning + " der die das und ist nicht", ""));
    }
}
