using System.Runtime.Intrinsics;
using CsCheck;
using NewsSearch.Analysis.Terms;
using NewsSearch.Indexing.Copies;
using Xunit;

namespace NewsSearch.Tests.Copies;

public sealed class TermHashTests
{
    private static readonly Gen<string> s_word = Gen.OneOf(
        Gen.String[Gen.Char["abz09é,.&"], 1, 10],
        Gen.Const("two"), Gen.Const("seven"), Gen.Const("eleven"), Gen.Const("1956"), Gen.Const("a"), Gen.Const("treaties"), Gen.Const("negotiations"));

    [Fact]
    public void Words_have_the_hash_of_their_terms_however_many_are_hashed_at_once() => s_word.Array[0, 40].Sample(
        words =>
        {
            var packed = words.Select(word => PackedTerm.TryRead(word, out var number) ? number : PackedTerm.Beyond).ToArray();
            var hashes = new uint[words.Length];
            TermHash.OfPacked(packed, hashes);
            for (var i = 0; i < words.Length; i++)
            {
                var expected = TermHash.Of(words[i], out var isNumber);
                if (!TermHash.IsPlain(packed[i]))
                    continue;
                Assert.False(isNumber);
                Assert.Equal(expected, hashes[i]);
            }
        },
        seed: "0000KOaTnXY0");

    [Theory]
    [InlineData("treaties", true)]
    [InlineData("a", true)]
    [InlineData("negotiations", false)]
    [InlineData("1956", false)]
    [InlineData("seven", false)]
    [InlineData("étorofu", false)]
    public void Most_words_are_plain(string word, bool plain) =>
        Assert.Equal(plain, TermHash.IsPlain(PackedTerm.TryRead(word, out var packed) ? packed : PackedTerm.Beyond));

    [Fact]
    public void Several_runs_go_on_as_each_would() => Gen.Select(Gen.UInt.Array[8], Gen.UInt.Array[8]).Sample(
        (runs, words) =>
        {
            var several = TermHash.Followed(Vector256.Create(runs), Vector256.Create(words));
            for (var i = 0; i < runs.Length; i++)
                Assert.Equal(TermHash.Followed(runs[i], words[i]), several[i]);
        },
        seed: "0000KOaTnXY0");
}
