using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsSearch.Codecs.Columns;

/// <summary>
/// The norms of one segment, read a field at a time when first asked for, in one piece. The files are Lucene's:
/// <c>.nvm</c> lists for each field where in <c>.nvd</c> it is and how it is packed, which is not at all. Thread-safe.
/// </summary>
internal sealed class LengthsReader : DocValuesProducer
{
    private const string MetadataHeader = "Lucene41NormsMetadata";
    private const string DataHeader = "Lucene41NormsData";
    private const int Version = 2;
    private const int EndOfFields = -1;
    private const int NumberField = 0;
    private const int BytesUnpacked = 2;

    private readonly Dictionary<int, long> _starts;
    private readonly Dictionary<int, ByteColumn> _read = [];
    private readonly IndexInput _data;
    private readonly int _maxDoc;

    private LengthsReader(Dictionary<int, long> starts, SegmentReadState state)
    {
        _starts = starts;
        _maxDoc = state.SegmentInfo.DocCount;
        _data = state.Directory.OpenInput(NameOf(state, "nvd"), state.Context);
        try
        {
            CodecUtil.CheckHeader(_data, DataHeader, Version, Version);
        }
        catch
        {
            _data.Dispose();
            throw;
        }
    }

    /// <summary>Null where a field is packed in another way, which Lucene reads.</summary>
    public static LengthsReader? TryOpen(SegmentReadState state) => Starts(state) is { } starts ? new LengthsReader(starts, state) : null;

    public override NumericDocValues GetNumeric(FieldInfo field)
    {
        lock (_read)
        {
            if (!_read.TryGetValue(field.Number, out var column))
                _read[field.Number] = column = new ByteColumn(Read(_starts[field.Number]));
            return column;
        }
    }

    public override BinaryDocValues GetBinary(FieldInfo field) => throw new NotSupportedException();

    public override SortedDocValues GetSorted(FieldInfo field) => throw new NotSupportedException();

    public override SortedSetDocValues GetSortedSet(FieldInfo field) => throw new NotSupportedException();

    public override IBits GetDocsWithField(FieldInfo field) => throw new NotSupportedException();

    public override long RamBytesUsed()
    {
        lock (_read)
            return (long)_read.Count * _maxDoc;
    }

    public override void CheckIntegrity() => CodecUtil.ChecksumEntireFile(_data);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _data.Dispose();
    }

    private byte[] Read(long start)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(_maxDoc);
        _data.Seek(start);
        _data.ReadBytes(bytes, 0, bytes.Length, useBuffer: false);
        return bytes;
    }

    private static Dictionary<int, long>? Starts(SegmentReadState state)
    {
        using var fields = state.Directory.OpenChecksumInput(NameOf(state, "nvm"), state.Context);
        if (CodecUtil.CheckHeader(fields, MetadataHeader, 0, Version) < Version)
            return null;
        var starts = new Dictionary<int, long>();
        for (var field = fields.ReadVInt32(); field != EndOfFields; field = fields.ReadVInt32())
        {
            if (fields.ReadByte() != NumberField)
                return null;
            starts[field] = fields.ReadInt64();
            if (fields.ReadByte() != BytesUnpacked)
                return null;
        }
        CodecUtil.CheckFooter(fields);
        return starts;
    }

    private static string NameOf(SegmentReadState state, string extension) =>
        IndexFileNames.SegmentFileName(state.SegmentInfo.Name, state.SegmentSuffix, extension);
}
