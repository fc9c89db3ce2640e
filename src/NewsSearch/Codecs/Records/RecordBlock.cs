using System.IO.Hashing;
using Lucene.Net.Index;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Records.Compression;

namespace NewsSearch.Codecs.Records;

/// <summary>Records that are compressed together, while they come in. One thread at a time.</summary>
internal sealed class RecordBlock
{
    private readonly BlockCompressor _compressor = new();
    private readonly GrowingBytes _records = new();
    private readonly GrowingBytes _lengths = new();

    /// <summary>Documents added since the block was written last.</summary>
    public int Documents { get; private set; }

    public bool IsFull => _records.Count >= RecordsFiles.BlockBytes || Documents >= RecordsFiles.BlockDocuments;

    public void Add(ReadOnlySpan<byte> record)
    {
        _records.Bytes(record);
        _lengths.Variable(record.Length + 1);
        Documents++;
    }

    public void AddNone()
    {
        _lengths.Variable(0);
        Documents++;
    }

    /// <summary>Writes the block and begins the next.</summary>
    public void WriteTo(GrowingBytes output)
    {
        var start = output.Count;
        output.Int32(0);
        output.Variable(_records.Count);
        output.Bytes(_lengths.Written);
        var most = BlockCompressor.MostBytes(_records.Count);
        var room = output.Append(most);
        output.Remove(most - _compressor.Compress(_records.Written, room));
        output.SetInt32(start, (int)Crc32.HashToUInt32(output.Written[(start + sizeof(int))..]));
        _records.Clear();
        _lengths.Clear();
        Documents = 0;
    }

    /// <summary>Checks that a block is as it was written; gives how long its records together are.</summary>
    /// <exception cref="CorruptIndexException">It is not.</exception>
    public static int Check(ReadOnlySpan<byte> block)
    {
        var reader = new ByteReader(block);
        if (reader.Int32() != (int)Crc32.HashToUInt32(block[sizeof(int)..]))
            throw new CorruptIndexException("A block of stored stories is damaged: its checksum differs.");
        return reader.Variable();
    }
}
