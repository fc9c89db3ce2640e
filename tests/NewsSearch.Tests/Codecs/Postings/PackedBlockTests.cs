using NewsSearch.Codecs.Postings.Packing;
using Xunit;

namespace NewsSearch.Tests.Codecs.Postings;

public sealed class PackedBlockTests
{
    [Fact]
    public void Numbers_of_every_width_come_back()
    {
        var random = new Random(1);
        for (var width = 0; width <= PackedBlock.WidestWidth; width++)
        {
            var most = (int)((1L << width) - 1);
            var values = new int[PackedBlock.Size];
            for (var i = 0; i < values.Length; i++)
                values[i] = random.Next(4) == 0 ? most : (int)random.NextInt64(most + 1L);
            values[random.Next(values.Length)] = most;
            Assert.Equal(width, PackedBlock.WidthOf(values));
            var bytes = new byte[PackedBlock.BytesOf(width)];
            var read = new int[PackedBlock.Size];

            PackedBlock.Write(values, width, bytes);
            PackedBlock.Read(bytes, width, read);

            Assert.Equal(values, read);
        }
    }

    // The layout is part of the format: number i is in lane i mod 4, the first of a lane in the lowest bits of its word.
    [Fact]
    public void Layout_is_four_lanes_side_by_side()
    {
        var values = new int[PackedBlock.Size];
        (values[0], values[1], values[4], values[127]) = (5, 7, 3, 6);
        var bytes = new byte[PackedBlock.BytesOf(3)];

        PackedBlock.Write(values, 3, bytes);

        Assert.Equal(5 | (3 << 3), bytes[0]);
        Assert.Equal(7, bytes[4]);
        Assert.Equal(6 << 5, bytes[47]);
    }

    [Fact]
    public void Too_few_bytes_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PackedBlock.Read(new byte[15], 1, new int[PackedBlock.Size]));

    [Fact]
    public void Occurrences_before_each_document_are_sums_of_frequencies()
    {
        var random = new Random(2);
        var (frequencies, before) = (new int[PackedBlock.Size], new int[PackedBlock.Size + 1]);
        for (var most = 1; most <= 1 << 23; most *= 2)
        {
            for (var i = 0; i < frequencies.Length; i++)
                frequencies[i] = random.Next(2) == 0 ? most : random.Next(1, most + 1);

            RunningSum.TakeBefore(frequencies, before);

            var sum = 0;
            for (var i = 0; i < frequencies.Length; i++)
            {
                Assert.Equal(sum, before[i]);
                sum += frequencies[i];
            }
            Assert.Equal(sum, before[^1]);
        }
    }
}
