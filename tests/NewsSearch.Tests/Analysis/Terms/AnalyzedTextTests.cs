using CsCheck;
using NewsSearch.Analysis.Terms;
using Xunit;

namespace NewsSearch.Tests.Analysis.Terms;

public sealed class AnalyzedTextTests
{
    [Fact]
    public void A_position_is_that_of_the_first_word_from_an_offset_on() => Gen.Select(Gen.String[Gen.Char["abc  .\n"], 0, 80], Gen.Int[-5, 90]).Sample(
        (text, offset) =>
        {
            var words = TextAnalyzer.Analyze(text);
            var expected = words.Tokens.ToArray().TakeWhile(token => token.Start < offset).Count();
            Assert.Equal(expected, words.PositionAt(offset));
        },
        seed: "0000KOaTnXY0");
}
