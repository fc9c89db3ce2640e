using Lucene.Net.Index;

namespace NewsSearch.Codecs.Records;

/// <summary>
/// Takes the one stored field of a document out of any reader, and refuses what else is stored: a merge would lose it. One
/// thread at a time.
/// </summary>
internal sealed class RecordVisitor : StoredFieldVisitor
{
    private byte[]? _record;

    public bool TryRead(AtomicReader reader, int document, out ReadOnlySpan<byte> record)
    {
        _record = null;
        reader.Document(document, this);
        record = _record;
        return _record is not null;
    }

    public override void BinaryField(FieldInfo fieldInfo, byte[] value) =>
        _record = _record is null ? value : throw RecordField.Unsupported();

    public override void StringField(FieldInfo fieldInfo, string value) => throw RecordField.Unsupported();

    public override void Int32Field(FieldInfo fieldInfo, int value) => throw RecordField.Unsupported();

    public override void Int64Field(FieldInfo fieldInfo, long value) => throw RecordField.Unsupported();

    public override void SingleField(FieldInfo fieldInfo, float value) => throw RecordField.Unsupported();

    public override void DoubleField(FieldInfo fieldInfo, double value) => throw RecordField.Unsupported();

    public override Status NeedsField(FieldInfo fieldInfo) => Status.YES;
}
