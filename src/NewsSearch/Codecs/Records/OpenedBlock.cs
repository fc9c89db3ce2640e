using Lucene.Net.Index;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Records.Compression;

namespace NewsSearch.Codecs.Records;

/// <summary>A block that is being read: its records are decompressed as far as somebody asks. One thread at a time.</summary>
internal sealed class OpenedBlock
{
    /// <summary>Bytes that are kept for the next block; a longer story's are let go.</summary>
    private const int Kept = 1 << 18;

    private byte[] _block = [];
    private int _blockLength;
    private int _recordsStart;
    private byte[] _records = [];
    private int _recordsLength;
    private int _decompressed;
    private int[] _ends = [];
    private bool[] _has = [];
    private int _documents;

    public void Open(ReadOnlySpan<byte> block, int documents)
    {
        _documents = 0;
        var length = RecordBlock.Check(block);
        if (_block.Length < block.Length || _block.Length > Kept)
            _block = GC.AllocateUninitializedArray<byte>(block.Length);
        block.CopyTo(_block);
        _blockLength = block.Length;
        if (_ends.Length < documents)
        {
            _ends = new int[documents];
            _has = new bool[documents];
        }
        var reader = new ByteReader(block[sizeof(int)..]);
        reader.Variable();
        var end = 0;
        for (var i = 0; i < documents; i++)
        {
            var stored = reader.Variable();
            _has[i] = stored > 0;
            end = checked(end + Math.Max(0, stored - 1));
            _ends[i] = end;
        }
        if (end != length)
            throw new CorruptIndexException("A block of stored stories is damaged: the lengths differ.");
        _recordsStart = sizeof(int) + reader.Position;
        if (_records.Length < length || _records.Length > Kept)
            _records = GC.AllocateUninitializedArray<byte>(Math.Max(length, RecordsFiles.BlockBytes * 2));
        _recordsLength = length;
        _decompressed = 0;
        _documents = documents;
    }

    /// <summary>The record of the block's document number <paramref name="index"/>; valid until the next call of <see cref="Open"/>.</summary>
    public bool TryGet(int index, out ReadOnlySpan<byte> record)
    {
        record = default;
        if ((uint)index >= (uint)_documents || !_has[index])
            return false;
        var start = index == 0 ? 0 : _ends[index - 1];
        var end = _ends[index];
        if (_decompressed < end)
        {
            // The second story asked for is seldom the last.
            var wanted = _decompressed == 0 ? end : _recordsLength;
            BlockDecompressor.Decompress(_block.AsSpan(_recordsStart, _blockLength - _recordsStart), _records.AsSpan(0, wanted));
            _decompressed = wanted;
        }
        record = _records.AsSpan(start, end - start);
        return true;
    }
}
