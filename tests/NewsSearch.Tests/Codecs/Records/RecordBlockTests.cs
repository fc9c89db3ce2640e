using System.IO.Hashing;
using Lucene.Net.Index;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Records;
using Xunit;

namespace NewsSearch.Tests.Codecs.Records;

public sealed class RecordBlockTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Records_are_read_in_any_order_from_blocks_opened_one_after_another(int seed)
    {
        var random = new Random(seed);
        var block = new RecordBlock();
        var opened = new OpenedBlock();
        for (var round = 0; round < 25; round++)
        {
            var records = Enumerable.Range(0, random.Next(1, 50)).Select(_ => RecordIndexes.RecordLike(random)).ToList();
            var bytes = Write(block, records);
            Assert.Equal(records.Sum(r => r?.Length ?? 0), RecordBlock.Check(bytes));
            opened.Open(bytes, records.Count);
            for (var i = 0; i < records.Count; i++)
            {
                var document = random.Next(records.Count);
                Assert.Equal(records[document] is not null, opened.TryGet(document, out var record));
                Assert.True(record.SequenceEqual(records[document]));
            }
            Assert.False(opened.TryGet(records.Count, out _));
            Assert.False(opened.TryGet(-1, out _));
        }
    }

    [Fact]
    public void Records_that_do_not_decompress_are_told_as_often_as_they_are_asked_for()
    {
        var block = Write(new RecordBlock(), [[.. "first first first first"u8], [.. "second second second second"u8]]);
        // As a defect of writing would leave it: the checksum is right, the compressed bytes are not.
        block.AsSpan(^20..).Fill(255);
        BitConverter.TryWriteBytes(block, Crc32.HashToUInt32(block.AsSpan(sizeof(int))));
        var opened = new OpenedBlock();
        opened.Open(block, 2);
        for (var round = 0; round < 3; round++)
            Assert.Throws<CorruptIndexException>(() => opened.TryGet(1, out _));
    }

    [Fact]
    public void Every_changed_bit_and_every_cut_is_told()
    {
        var block = Write(new RecordBlock(), [[.. "a story, and the same story, and the same again"u8], null, []]);
        var opened = new OpenedBlock();
        for (var bit = 0; bit < block.Length * 8; bit++)
        {
            var changed = block.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<CorruptIndexException>(() => opened.Open(changed, 3));
            // What was open before is not read as what failed to open.
            Assert.False(opened.TryGet(0, out _));
        }
        for (var length = 0; length < block.Length; length++)
            Assert.Throws<CorruptIndexException>(() => opened.Open(block.AsSpan(0, length), 3));
    }

    private static byte[] Write(RecordBlock block, IEnumerable<byte[]?> records)
    {
        foreach (var record in records)
        {
            if (record is null)
                block.AddNone();
            else
                block.Add(record);
        }
        var output = new GrowingBytes();
        block.WriteTo(output);
        return output.Written.ToArray();
    }
}
