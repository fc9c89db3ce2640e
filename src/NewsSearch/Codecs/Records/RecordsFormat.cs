using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Codecs.Records;

/// <summary>
/// Stored fields for an index that stores one field, of bytes: the story. <see cref="RecordsFiles"/> describes the bytes.
/// Thread-safe.
/// </summary>
internal sealed class RecordsFormat : StoredFieldsFormat
{
    public override StoredFieldsReader FieldsReader(Directory directory, SegmentInfo si, FieldInfos fn, IOContext context) =>
        new RecordsReader(directory, si, fn, context);

    public override StoredFieldsWriter FieldsWriter(Directory directory, SegmentInfo si, IOContext context) =>
        new RecordsWriter(directory, si, context);
}
