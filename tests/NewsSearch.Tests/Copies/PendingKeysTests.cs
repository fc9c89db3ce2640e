using CsCheck;
using NewsSearch.Indexing.Copies;
using Xunit;

namespace NewsSearch.Tests.Copies;

public sealed class PendingKeysTests
{
    private static readonly Gen<ulong> s_key = Gen.OneOf(Gen.ULong[0, 30], Gen.ULong[0, (1ul << 52) - 1]);

    [Fact]
    public void Each_key_has_the_stories_that_were_added_with_it_the_last_one_first() => Gen.Select(s_key.Array[0, 12_000], s_key.Array[0, 100]).Sample(
        (added, others) =>
        {
            var keys = new PendingKeys();
            // What was there before a batch leaves nothing behind.
            foreach (var other in others)
                keys.Add(other, 1_000_000);
            keys.Clear();
            for (var story = 0; story < added.Length; story++)
                keys.Add(added[story], story);
            var stories = added.Select((key, story) => (key, story)).ToLookup(entry => entry.key, entry => entry.story);
            foreach (var key in added.Concat(others).Take(500))
            {
                var found = new List<int>();
                keys.Find(new KeyProbe(key), found);
                Assert.Equal(stories[key].Reverse(), found);
            }
        },
        seed: "0000KOaTnXY0", iter: 30);
}
