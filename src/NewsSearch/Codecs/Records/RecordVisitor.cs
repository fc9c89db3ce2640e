using Lucene.Net.Index;

namespace NewsSearch.Codecs.Records;

/// <summary>
/// Takes the one stored field of a document out of any reader, from our own without a copy, and refuses what else is stored:
/// a merge would lose it. One thread at a time.
/// </summary>
internal abstract class RecordVisitor : StoredFieldVisitor
{
    /// <summary>Takes the record; it is valid for the time of the call.</summary>
    public abstract void Take(ReadOnlySpan<byte> record);

    public override void BinaryField(FieldInfo fieldInfo, byte[] value) => Take(value);

    public override void StringField(FieldInfo fieldInfo, string value) => throw RecordField.Unsupported();

    public override void Int32Field(FieldInfo fieldInfo, int value) => throw RecordField.Unsupported();

    public override void Int64Field(FieldInfo fieldInfo, long value) => throw RecordField.Unsupported();

    public override void SingleField(FieldInfo fieldInfo, float value) => throw RecordField.Unsupported();

    public override void DoubleField(FieldInfo fieldInfo, double value) => throw RecordField.Unsupported();

    public override Status NeedsField(FieldInfo fieldInfo) => Status.YES;
}
