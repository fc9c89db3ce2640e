using Lucene.Net.Index;

namespace NewsSearch.Codecs.Records;

/// <summary>Takes the one stored field of a document out of any reader. One thread at a time.</summary>
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

    public override void BinaryField(FieldInfo fieldInfo, byte[] value) => _record = value;

    public override Status NeedsField(FieldInfo fieldInfo) => Status.YES;
}
