using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs.Files;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Codecs.Records;

/// <summary>Reads the records of one segment. One thread at a time; others take a <see cref="Clone"/>.</summary>
internal sealed class RecordsReader : StoredFieldsReader
{
    private readonly IndexInput _input;
    private readonly bool _owns;
    private readonly FieldInfo? _field;
    private readonly FileWindow _window;
    private readonly OpenedBlock _opened = new();

    /// <summary>First document of each block, and one past the last; where each block starts, and where the last one ends.</summary>
    private readonly int[] _firstDocuments;

    private readonly long[] _starts;
    private int _openedNumber = -1;

    public RecordsReader(Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
    {
        _field = RecordField.Of(fields);
        (_firstDocuments, _starts) = ReadBlocks(directory, SegmentFile.Name(segment, "", RecordsFiles.BlocksExtension), context);
        if (_firstDocuments[^1] != segment.DocCount)
            throw new CorruptIndexException($"Stored stories: {_firstDocuments[^1]} documents where the segment has {segment.DocCount}.");
        _input = SegmentFile.Open(directory, SegmentFile.Name(segment, "", RecordsFiles.RecordsExtension), RecordsFiles.RecordsHeader, context);
        _owns = true;
        var start = _input.Position;
        for (var i = 0; i < _starts.Length; i++)
            _starts[i] += start;
        if (_starts[^1] != _input.Length - SegmentFile.FooterLength)
        {
            _input.Dispose();
            throw new CorruptIndexException($"Stored stories end where they should not: {_input}");
        }
        _window = new FileWindow(_input, _starts[^1]);
    }

    private RecordsReader(RecordsReader other)
    {
        _input = (IndexInput)other._input.Clone();
        _field = other._field;
        _firstDocuments = other._firstDocuments;
        _starts = other._starts;
        _window = new FileWindow(_input, _starts[^1]);
    }

    /// <summary>How many documents a segment has, by its records alone.</summary>
    public static int CountOf(Directory directory, string segment, IOContext context) =>
        ReadBlocks(directory, IndexFileNames.SegmentFileName(segment, "", RecordsFiles.BlocksExtension), context).FirstDocuments[^1];

    public int Blocks => _starts.Length - 1;

    public int DocumentsOf(int block) => _firstDocuments[block + 1] - _firstDocuments[block];

    /// <summary>A block as it lies in the file; valid until the next call.</summary>
    public ReadOnlySpan<byte> BlockBytes(int block)
    {
        var length = checked((int)(_starts[block + 1] - _starts[block]));
        return _window.Read(_starts[block], length, length);
    }

    /// <summary>The record of a document; valid until the next call.</summary>
    public bool TryGetRecord(int document, out ReadOnlySpan<byte> record)
    {
        var block = Array.BinarySearch(_firstDocuments, document);
        if (block < 0)
            block = ~block - 1;
        if ((uint)block >= (uint)Blocks)
            throw new ArgumentOutOfRangeException(nameof(document));
        if (block != _openedNumber)
        {
            _openedNumber = -1;
            _opened.Open(BlockBytes(block), DocumentsOf(block));
            _openedNumber = block;
        }
        return _opened.TryGet(document - _firstDocuments[block], out record);
    }

    public override void VisitDocument(int n, StoredFieldVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (_field is null || visitor.NeedsField(_field) != StoredFieldVisitor.Status.YES || !TryGetRecord(n, out var record))
            return;
        if (visitor is RecordVisitor own)
            own.Take(record);
        else
            visitor.BinaryField(_field, record.ToArray());
    }

    public override object Clone() => new RecordsReader(this);

    public override long RamBytesUsed() => (_firstDocuments.Length * sizeof(int)) + (_starts.Length * sizeof(long));

    public override void CheckIntegrity() => CodecUtil.ChecksumEntireFile(_input);

    protected override void Dispose(bool disposing)
    {
        if (disposing && _owns)
            IOUtils.Dispose(_input);
    }

    private static (int[] FirstDocuments, long[] Starts) ReadBlocks(Directory directory, string file, IOContext context)
    {
        using var input = SegmentFile.Open(directory, file, RecordsFiles.BlocksHeader, context);
        CodecUtil.ChecksumEntireFile(input);
        var bytes = new byte[input.Length - SegmentFile.FooterLength - input.Position];
        input.ReadBytes(bytes, 0, bytes.Length);
        var reader = new ByteReader(bytes);
        var count = reader.Variable();
        // A block takes two bytes at least: a damaged number asks for no memory.
        if (count > reader.Left / 2)
            throw new CorruptIndexException($"Stored stories: {count} blocks in {bytes.Length} bytes.");
        var documents = new int[count + 1];
        var starts = new long[count + 1];
        for (var i = 0; i < count; i++)
        {
            documents[i + 1] = checked(documents[i] + reader.Variable());
            starts[i + 1] = starts[i] + reader.Variable();
        }
        return (documents, starts);
    }
}
