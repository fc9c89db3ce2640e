using CsCheck;
using NewsSearch.Indexing.Inversion;
using NewsSearch.Schema;
using Xunit;

namespace NewsSearch.Tests.Indexing;

public sealed class SortedKeysTests
{
    private const ulong Largest = (1ul << KeyTerm.Bits) - 1;

    private static readonly Gen<ulong> s_key = Gen.OneOf(Gen.ULong[0, 20], Gen.ULong[0, Largest], Gen.ULong[Largest - 20, Largest], Gen.Const(1ul << 36));

    [Fact]
    public void Keys_are_grouped_in_their_order_and_documents_stay_in_theirs() => s_key.Array[0, 300].Sample(
        keys =>
        {
            var log = new KeyLog();
            for (var i = 0; i < keys.Length; i++)
                log.Add(keys[i], i / 3);
            var expected = keys.Select((key, i) => (key, document: i / 3)).GroupBy(e => e.key, e => e.document).OrderBy(g => g.Key).ToList();
            using var sorted = new SortedKeys(log);
            Assert.Equal(expected.Count, sorted.TermCount);
            for (var term = 0; term < expected.Count; term++)
            {
                Assert.Equal(expected[term].Key, KeyTerm.Read(sorted.Term(term)));
                Assert.Equal(expected[term], sorted.Documents(term).ToArray());
            }
        },
        seed: "0000KOaTnXY0");

    [Fact]
    public void A_log_that_was_cleared_begins_anew()
    {
        var log = new KeyLog();
        log.Add(7, 0);
        log.Clear();
        log.Add(5, 1);
        using var sorted = new SortedKeys(log);
        Assert.Equal(1, sorted.TermCount);
        Assert.Equal(5ul, KeyTerm.Read(sorted.Term(0)));
        Assert.Equal([1], sorted.Documents(0).ToArray());
    }

    [Fact]
    public void Terms_are_in_the_order_of_their_numbers() => Gen.Select(s_key, s_key).Sample(
        (a, b) =>
        {
            var (first, second) = (new byte[KeyTerm.Length], new byte[KeyTerm.Length]);
            KeyTerm.Write(a, first);
            KeyTerm.Write(b, second);
            Assert.Equal(a, KeyTerm.Read(first));
            Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(first.AsSpan().SequenceCompareTo(second)));
            Assert.All(first, character => Assert.InRange(character, (byte)'-', (byte)'z'));
        },
        seed: "0000KOaTnXY0");
}
