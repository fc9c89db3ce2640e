using CsCheck;
using NewsSearch.Analysis.Terms;
using Xunit;

namespace NewsSearch.Tests.Analysis.Terms;

public sealed class PackedTermTests
{
    // Ends and beginnings of what is ASCII, so that terms are told apart where they nearly are the same.
    private static readonly Gen<string> s_text = Gen.String[Gen.Char["ab\0\u0001\x7F\x80é\u0161\u4e61\ud83d"], 8, 12];

    [Fact]
    public void Both_ways_of_reading_give_the_same() => Gen.Select(s_text, Gen.Int[0, 9]).Sample(
        (text, length) =>
        {
            length = Math.Min(length, text.Length);
            var hasOne = PackedTerm.TryRead(text.AsSpan(0, length), out var packed);
            Assert.Equal(hasOne, PackedTerm.TryRead(text, length, out var atOnce));
            Assert.Equal(hasOne, length <= PackedTerm.Longest && text.AsSpan(0, length).IndexOfAnyExceptInRange('\u0001', '\x7F') < 0);
            if (hasOne)
                Assert.Equal(packed, atOnce);
        },
        seed: "0000KOaTnXY0");

    [Fact]
    public void Two_terms_of_one_number_are_the_same() => Gen.Select(s_text, s_text, Gen.Int[0, 8], Gen.Int[0, 8]).Sample(
        (one, other, length, otherLength) =>
        {
            if (!PackedTerm.TryRead(one.AsSpan(0, length), out var first) || !PackedTerm.TryRead(other.AsSpan(0, otherLength), out var second))
                return;
            Assert.Equal(one.AsSpan(0, length).SequenceEqual(other.AsSpan(0, otherLength)), first == second);
            Assert.True(first < PackedTerm.Beyond);
        },
        seed: "0000KOaTnXY0");

    [Fact]
    public void Words_of_a_text_are_packed_as_their_terms_are()
    {
        var text = TextAnalyzer.Analyze("The Kuril Islands, Étorofu, a TREATY of 1956 and peace; negotiations went on in Tokyo");
        for (var i = 0; i < text.Count; i++)
        {
            Assert.Equal(PackedTerm.TryRead(text.Term(i), out var packed), text.TryPack(i, out var inPlace));
            if (text.TryPack(i, out _))
                Assert.Equal(packed, inPlace);
        }
    }
}
