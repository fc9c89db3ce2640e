using System.Text;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Codecs.Records.Compression;
using Xunit;

namespace NewsSearch.Tests.Codecs.Records;

/// <summary>The oracle is Lucene's own LZ4: each reads what the other wrote.</summary>
public sealed class BlockCompressionTests
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_compressed_comes_back_here_and_by_Lucene(string kind)
    {
        var random = new Random(kind.Length);
        var compressor = new BlockCompressor();
        foreach (var length in Lengths(random))
        {
            var bytes = Make(kind, length, random);
            var block = Compress(compressor, bytes);
            Assert.Equal(bytes, Decompress(block, length));
            Assert.Equal(bytes, DecompressByLucene(block, length));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_Lucene_compressed_is_read(string kind)
    {
        var random = new Random(kind.Length + 1);
        foreach (var length in Lengths(random))
        {
            var bytes = Make(kind, length, random);
            Assert.Equal(bytes, Decompress(CompressByLucene(bytes), length));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Beginning_is_read_without_the_rest(string kind)
    {
        var random = new Random(kind.Length + 2);
        var bytes = Make(kind, 5_000, random);
        var block = Compress(new BlockCompressor(), bytes);
        for (var round = 0; round < 200; round++)
        {
            var wanted = random.Next(bytes.Length + 1);
            Assert.Equal(bytes[..wanted], Decompress(block, wanted));
        }
    }

    [Fact]
    public void Prose_gets_about_as_small_as_by_Lucene()
    {
        var bytes = Make("words", 16_384, new Random(5));
        Assert.InRange(Compress(new BlockCompressor(), bytes).Length, 1, CompressByLucene(bytes).Length * 11 / 10);
    }

    [Fact]
    public void Garbage_is_told_or_read_within_its_bounds()
    {
        var random = new Random(7);
        var told = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var block = new byte[random.Next(200)];
            random.NextBytes(block);
            if (round % 3 == 0)
                // Long runs of the byte that makes lengths grow.
                block.AsSpan().Fill(255);
            // A margin behind the target that must stay as it is.
            var room = new byte[300];
            room.AsSpan().Fill(0x5A);
            try
            {
                BlockDecompressor.Decompress(block, room.AsSpan(0, 200));
            }
            catch (CorruptIndexException)
            {
                told++;
            }
            Assert.Equal(-1, room.AsSpan(200).IndexOfAnyExcept((byte)0x5A));
        }
        Assert.True(told > 10_000);
    }

    [Fact]
    public void Block_with_a_changed_byte_is_told_or_read_within_its_bounds()
    {
        var random = new Random(8);
        var bytes = Make("words", 3_000, random);
        var block = Compress(new BlockCompressor(), bytes);
        for (var round = 0; round < 5_000; round++)
        {
            var changed = block.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
            try
            {
                Decompress(changed[..random.Next(changed.Length + 1)], bytes.Length);
            }
            catch (CorruptIndexException)
            {
                // As it should be.
            }
        }
    }

    public static TheoryData<string> Kinds() => ["noise", "one byte", "words", "far apart", "two letters"];

    private static IEnumerable<int> Lengths(Random random) =>
        [.. Enumerable.Range(0, 40), 64, 255, 256, 270, 4_096, 16_384, 70_000, 200_000, random.Next(1_000), random.Next(100_000)];

    private static byte[] Make(string kind, int length, Random random)
    {
        var bytes = new byte[length];
        switch (kind)
        {
            case "noise":
                random.NextBytes(bytes);
                break;
            case "one byte":
                bytes.AsSpan().Fill((byte)'a');
                break;
            case "two letters":
                for (var i = 0; i < length; i++)
                    bytes[i] = (byte)('a' + random.Next(2));
                break;
            case "far apart":
                // The same noise again further back than a match may reach, and just within.
                random.NextBytes(bytes.AsSpan(0, Math.Min(length, 65_535)));
                for (var i = 65_535; i < length; i++)
                    bytes[i] = bytes[i - 65_535];
                break;
            default:
                var text = new StringBuilder();
                while (text.Length < length)
                    text.Append("word").Append((int)(300 * Math.Pow(random.NextDouble(), 3))).Append(random.Next(9) == 0 ? ".\n" : " ");
                Encoding.ASCII.GetBytes(text.ToString().AsSpan(0, length), bytes);
                break;
        }
        return bytes;
    }

    private static byte[] Compress(BlockCompressor compressor, byte[] bytes)
    {
        var room = new byte[BlockCompressor.MostBytes(bytes.Length)];
        return room[..compressor.Compress(bytes, room)];
    }

    private static byte[] Decompress(byte[] block, int length)
    {
        var target = new byte[length];
        BlockDecompressor.Decompress(block, target);
        return target;
    }

    private static byte[] CompressByLucene(byte[] bytes)
    {
        using var output = new RAMOutputStream();
        LZ4.Compress(bytes, 0, bytes.Length, output, new LZ4.HashTable());
        output.Flush();
        var block = new byte[output.Length];
        output.WriteTo(block, 0);
        return block;
    }

    private static byte[] DecompressByLucene(byte[] block, int length)
    {
        // It may write a few bytes past what was asked for.
        var target = new byte[length + 8];
        LZ4.Decompress(new ByteArrayDataInput(block), length, target, 0);
        return target[..length];
    }
}
