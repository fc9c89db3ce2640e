using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Codecs.Records;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Inversion.Reading;

/// <summary>A <see cref="SegmentBuffer"/> as Lucene reads a segment. One thread at a time.</summary>
internal sealed class BufferReader : AtomicReader, IRecordSource
{
    private readonly int _documents;
    private readonly BufferFields _fields;
    private readonly IReadOnlyDictionary<string, NumberColumn> _norms;
    private readonly IReadOnlyDictionary<string, NumberColumn> _numbers;
    private readonly IReadOnlyDictionary<string, BytesColumn> _bytes;
    private readonly FixedBitSet? _live;
    private readonly int _liveCount;

    public BufferReader(
        int documents,
        IReadOnlyList<(int From, int To)> deleted,
        IEnumerable<BufferTerms> fields,
        IReadOnlyDictionary<string, NumberColumn> norms,
        IReadOnlyDictionary<string, NumberColumn> numbers,
        IReadOnlyDictionary<string, BytesColumn> bytes)
    {
        _documents = documents;
        _fields = new BufferFields(fields);
        _norms = norms;
        _numbers = numbers;
        _bytes = bytes;
        FieldInfos = new FieldInfos([.. Describe()]);
        _liveCount = documents;
        if (deleted.Count == 0)
            return;
        _live = new FixedBitSet(documents);
        _live.Set(0, documents);
        foreach (var (from, to) in deleted)
            _live.Clear(from, to);
        _liveCount = _live.Cardinality;
    }

    public override FieldInfos FieldInfos { get; }

    public override Fields Fields => _fields;

    public override IBits? LiveDocs => _live;

    public override int MaxDoc => _documents;

    public override int NumDocs => _liveCount;

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (!TryGetRecord(docID, out var record))
            return;
        var field = FieldInfos.FieldInfo(FieldNames.Stored);
        if (visitor.NeedsField(field) == StoredFieldVisitor.Status.YES)
            visitor.BinaryField(field, record.ToArray());
    }

    public bool TryGetRecord(int document, out ReadOnlySpan<byte> record)
    {
        var stored = _bytes[FieldNames.Stored];
        var (start, length) = stored.Of(document);
        record = stored.Bytes.AsSpan(start, length);
        return stored.Has(document);
    }

    public override NumericDocValues? GetNumericDocValues(string field) =>
        _numbers.GetValueOrDefault(field) is { Count: > 0 } column ? new NumberValues(column) : null;

    public override BinaryDocValues? GetBinaryDocValues(string field) =>
        ColumnOfBytes(field) is { } column ? new BytesValues(column) : null;

    public override SortedDocValues? GetSortedDocValues(string field) => null;

    public override SortedSetDocValues? GetSortedSetDocValues(string field) => null;

    public override IBits? GetDocsWithField(string field)
    {
        if (_numbers.GetValueOrDefault(field) is { Count: > 0 } numbers)
            return new Presence(numbers.Has, _documents);
        return ColumnOfBytes(field) is { } bytes ? new Presence(bytes.Has, _documents) : null;
    }

    public override NumericDocValues? GetNormValues(string field) =>
        _norms.GetValueOrDefault(field) is { Count: > 0 } column ? new NumberValues(column) : null;

    public override Fields? GetTermVectors(int docID) => null;

    /// <summary>Memory needs no check.</summary>
    public override void CheckIntegrity()
    {
    }

    protected override void DoClose()
    {
    }

    private BytesColumn? ColumnOfBytes(string field) =>
        field != FieldNames.Stored && _bytes.GetValueOrDefault(field) is { Count: > 0 } column ? column : null;

    private IEnumerable<FieldInfo> Describe()
    {
        var number = 0;
        foreach (var field in IndexSchema.Fields)
        {
            if (_fields.Has(field.Name))
            {
                var hasNorms = field.Shape is FieldShape.Text or FieldShape.Ranked;
                yield return new FieldInfo(
                    field.Name, true, number++, false, !hasNorms, false, BufferTerms.OptionsOf(field.Shape), DocValuesType.NONE,
                    hasNorms ? DocValuesType.NUMERIC : DocValuesType.NONE, null);
            }
            else if (_numbers.GetValueOrDefault(field.Name) is { Count: > 0 })
            {
                yield return Column(field.Name, number++, DocValuesType.NUMERIC);
            }
            else if (_bytes.GetValueOrDefault(field.Name) is { Count: > 0 })
            {
                yield return Column(field.Name, number++, field.Shape == FieldShape.StoredOnly ? DocValuesType.NONE : DocValuesType.BINARY);
            }
        }
    }

    private static FieldInfo Column(string name, int number, DocValuesType type) =>
        new(name, false, number, false, false, false, IndexOptions.NONE, type, DocValuesType.NONE, null);

    private sealed class NumberValues(NumberColumn column) : NumericDocValues
    {
        public override long Get(int docID) => column[docID];
    }

    private sealed class BytesValues(BytesColumn column) : BinaryDocValues
    {
        public override void Get(int docID, BytesRef result)
        {
            ArgumentNullException.ThrowIfNull(result);
            result.Bytes = column.Bytes;
            (result.Offset, result.Length) = column.Of(docID);
        }
    }

    private sealed class Presence(Func<int, bool> has, int documents) : IBits
    {
        public int Length => documents;

        public bool Get(int index) => has(index);
    }
}
