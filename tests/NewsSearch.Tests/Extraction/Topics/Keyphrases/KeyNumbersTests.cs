using NewsSearch.Extraction.Topics.Keyphrases;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics.Keyphrases;

public sealed class KeyNumbersTests
{
    [Fact]
    public void Keys_are_numbered_by_first_mention_round_after_round()
    {
        var random = new Random(5);
        var numbers = new KeyNumbers();
        for (var round = 0; round < 50; round++)
        {
            numbers.Clear();
            var expected = new Dictionary<ulong, int>();
            for (var i = random.Next(2_000); i >= 0; i--)
            {
                var key = (ulong)random.Next(900) << (random.Next(2) * 48);
                expected.TryAdd(key, expected.Count + 1);
                Assert.Equal(expected[key], numbers.NumberOf(key));
            }
            Assert.Equal(expected.Count, numbers.Count);
        }
    }
}
