using NewsSearch.Schema;
using Xunit;

namespace NewsSearch.Tests.Schema;

public sealed class StoryMapCodecTests
{
    [Fact]
    public void A_map_comes_back_as_it_was()
    {
        var random = new Random(7);
        var read = new StoryMap();
        for (var i = 0; i < 5_000; i++)
        {
            var map = Map(random);
            StoryMapCodec.Read(StoryMapCodec.Write(map), read);
            AssertSame(map, read);
        }
    }

    [Fact]
    public void The_greatest_numbers_come_back()
    {
        var map = new StoryMap { WordCount = int.MaxValue, LedeEnd = int.MaxValue - 1 };
        map.SentenceStarts.Add(int.MaxValue);
        map.Quotes.Add(new QuotePositions(int.MaxValue - 1, int.MaxValue, -1));
        var read = new StoryMap();
        StoryMapCodec.Read(StoryMapCodec.Write(map), read);
        AssertSame(map, read);
    }

    [Fact]
    public void Cut_bytes_are_no_map()
    {
        var random = new Random(8);
        for (var i = 0; i < 300; i++)
        {
            var bytes = StoryMapCodec.Write(Map(random));
            for (var length = 0; length < bytes.Length; length++)
                Assert.Throws<InvalidDataException>(() => StoryMapCodec.Read(bytes.AsSpan(0, length), new StoryMap()));
        }
    }

    [Fact]
    public void Garbage_is_read_or_refused_in_the_time_that_its_length_takes()
    {
        var random = new Random(9);
        var map = new StoryMap();
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = new byte[random.Next(0, 60)];
            random.NextBytes(bytes);
            if (bytes.Length > 0 && random.Next(10) > 0)
                bytes[0] = 1;
            try
            {
                StoryMapCodec.Read(bytes, map);
                AssertOrdered(map);
            }
            catch (InvalidDataException)
            {
            }
            // Every entry takes a byte at least.
            Assert.True(map.SentenceStarts.Count + map.ParagraphStarts.Count + map.Brackets.Count + map.Sections.Count + map.Quotes.Count <= bytes.Length);
        }
    }

    private static StoryMap Map(Random random)
    {
        var words = random.Next(0, random.Next(2) == 0 ? 40 : 400_000);
        var map = new StoryMap { WordCount = words, LedeEnd = random.Next(words + 1) };
        map.ParagraphStarts.AddRange(Starts(random, words));
        map.SentenceStarts.AddRange(Starts(random, words));
        map.Brackets.AddRange(Ranges(random, words));
        map.Sections.AddRange(Ranges(random, words));
        map.Quotes.AddRange(Starts(random, words).Select(s => new QuotePositions(s, s + random.Next(0, 50), random.Next(-1, 300))));
        return map;
    }

    private static IEnumerable<int> Starts(Random random, int words) =>
        Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(words + 1)).Distinct().Order();

    private static IEnumerable<PositionRange> Ranges(Random random, int words)
    {
        var edges = Starts(random, words).ToList();
        for (var i = 0; i + 1 < edges.Count; i += 2)
            yield return new PositionRange(edges[i], edges[i + 1]);
    }

    private static void AssertSame(StoryMap expected, StoryMap read)
    {
        Assert.Equal((expected.WordCount, expected.LedeEnd), (read.WordCount, read.LedeEnd));
        Assert.Equal(expected.ParagraphStarts, read.ParagraphStarts);
        Assert.Equal(expected.SentenceStarts, read.SentenceStarts);
        Assert.Equal(expected.Brackets, read.Brackets);
        Assert.Equal(expected.Sections, read.Sections);
        Assert.Equal(expected.Quotes, read.Quotes);
    }

    private static void AssertOrdered(StoryMap map)
    {
        Assert.True(map.WordCount >= 0 && map.LedeEnd >= 0);
        Assert.True(map.SentenceStarts.Concat(map.ParagraphStarts).All(s => s >= 0));
        Assert.True(map.Brackets.Concat(map.Sections).All(r => r.Start >= 0 && r.End >= r.Start));
        Assert.True(map.Quotes.All(q => q.Start >= 0 && q.End >= q.Start && q.Speaker >= -1));
    }
}
