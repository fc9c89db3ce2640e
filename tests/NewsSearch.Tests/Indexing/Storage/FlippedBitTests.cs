using System.Buffers.Binary;
using System.IO.Hashing;
using NewsSearch.Indexing.Repairing;
using Xunit;

namespace NewsSearch.Tests.Indexing.Storage;

public sealed class FlippedBitTests
{
    [Theory]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(300)]
    public void Every_single_bit_is_put_right(int length)
    {
        var sound = File(length);
        Assert.True(FlippedBit.IsSound(sound));
        for (var bit = 0; bit < length * 8; bit++)
        {
            var flipped = sound.ToArray();
            flipped[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.False(FlippedBit.IsSound(flipped));
            Assert.True(FlippedBit.TryMend(flipped));
            Assert.Equal(sound, flipped);
        }
    }

    [Fact]
    public void A_bit_of_a_long_file_is_put_right()
    {
        var sound = File(3_000_000);
        foreach (var at in new[] { 0, 1, 1_500_000, 2_999_980, 2_999_999 })
        {
            var flipped = sound.ToArray();
            flipped[at] ^= 64;
            Assert.True(FlippedBit.TryMend(flipped));
            Assert.True(sound.AsSpan().SequenceEqual(flipped));
        }
    }

    [Fact]
    public void More_than_a_bit_is_left_as_it_is()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var damaged = File(400);
            random.NextBytes(damaged.AsSpan(random.Next(300), 40));
            var before = damaged.ToArray();
            Assert.False(FlippedBit.TryMend(damaged));
            Assert.Equal(before, damaged);
        }
        Assert.False(FlippedBit.TryMend(new byte[7]));
        Assert.False(FlippedBit.TryMend([]));
    }

    private static byte[] File(int length)
    {
        var file = new byte[length];
        new Random(length).NextBytes(file.AsSpan(0, length - 8));
        BinaryPrimitives.WriteUInt64BigEndian(file.AsSpan(length - 8), Crc32.HashToUInt32(file.AsSpan(0, length - 8)));
        return file;
    }
}
