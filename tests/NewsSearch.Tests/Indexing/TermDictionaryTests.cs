using System.Text;
using CsCheck;
using NewsSearch.Indexing.Inversion;
using Xunit;

namespace NewsSearch.Tests.Indexing;

public sealed class TermDictionaryTests
{
    // Few letters, so that terms repeat and share beginnings; some longer than the eight bytes that are a number.
    private static readonly Gen<string[]> s_terms = Gen.String[Gen.Char["ab\0é\u4e00\ud83d\udc00~"], 0, 18].Array[0, 200];

    [Fact]
    public void Equal_terms_have_one_number_and_different_ones_do_not() => s_terms.Sample(
        terms =>
        {
            var dictionary = new TermDictionary();
            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var term in terms)
            {
                // A half of a pair is written as the replacement character, as Lucene does.
                var written = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(term));
                var number = dictionary.Add(written);
                Assert.Equal(known.TryGetValue(written, out var first) ? first : known.Count, number);
                known[written] = number;
            }
            Assert.Equal(known.Count, dictionary.Count);
            foreach (var (term, number) in known)
                Assert.Equal(Encoding.UTF8.GetBytes(term), dictionary[number].ToArray());
        },
        seed: "0000KOaTnXY0");

    [Fact]
    public void Ranks_are_the_order_of_bytes() => s_terms.Sample(
        terms =>
        {
            var dictionary = new TermDictionary();
            foreach (var term in terms)
                dictionary.Add(term);
            var order = dictionary.Order();
            var ranks = order.Ranks;
            Assert.Equal(dictionary.Count, order.Count);
            var sorted = Enumerable.Range(0, dictionary.Count).OrderBy(number => ranks[number]).Select(number => dictionary[number].ToArray()).ToList();
            for (var i = 1; i < sorted.Count; i++)
                Assert.True(sorted[i - 1].AsSpan().SequenceCompareTo(sorted[i]) < 0);
            for (var number = 0; number < dictionary.Count; number++)
                Assert.Equal(dictionary[number], order[ranks[number]]);
        },
        seed: "0000KOaTnXY0");

    [Fact]
    public void Cleared_it_begins_anew()
    {
        var dictionary = new TermDictionary();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 5_000; i++)
                Assert.Equal(i, dictionary.Add("term" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            dictionary.Clear();
            Assert.Equal(0, dictionary.Count);
        }
    }
}
