using Lucene.Net.Index;

namespace NewsSearch.Codecs.Records;

/// <summary>Copies the record of a document. One thread at a time.</summary>
internal sealed class RecordCopy : RecordVisitor
{
    private byte[]? _record;

    public bool TryRead(AtomicReader reader, int document, out ReadOnlySpan<byte> record)
    {
        _record = null;
        reader.Document(document, this);
        record = _record;
        return _record is not null;
    }

    public override void Take(ReadOnlySpan<byte> record) => Keep(record.ToArray());

    public override void BinaryField(FieldInfo fieldInfo, byte[] value) => Keep(value);

    private void Keep(byte[] record) => _record = _record is null ? record : throw RecordField.Unsupported();
}
