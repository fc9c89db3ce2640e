using Lucene.Net.Codecs;
using Lucene.Net.Codecs.PerField;
using Lucene.Net.Index;

namespace NewsSearch.Codecs.Columns;

/// <summary>Lucene's columns, all in one pair of files a segment, opened without reading where each value is. Thread-safe.</summary>
/// <param name="lucene">Writes them.</param>
internal sealed class ColumnsFormat(DocValuesFormat lucene) : DocValuesFormat
{
    private static readonly string s_name = DocValuesFormat.ForName("Lucene45").Name;

    public override DocValuesConsumer FieldsConsumer(SegmentWriteState state) => new ColumnsWriter(lucene.FieldsConsumer(state));

    public override DocValuesProducer FieldsProducer(SegmentReadState state) =>
        SuffixOf(state) is { } suffix ? new ColumnsReader(new SegmentReadState(state, suffix)) : lucene.FieldsProducer(state);

    /// <summary>What the names of the files have behind that of the segment; null where they are of several formats.</summary>
    private static string? SuffixOf(SegmentReadState state)
    {
        string? suffix = null;
        foreach (FieldInfo field in state.FieldInfos)
        {
            if (!field.HasDocValues)
                continue;
            if (state.SegmentSuffix.Length > 0 || field.GetAttribute(PerFieldDocValuesFormat.PER_FIELD_FORMAT_KEY) != s_name)
                return null;
            var own = $"{s_name}_{field.GetAttribute(PerFieldDocValuesFormat.PER_FIELD_SUFFIX_KEY)}";
            if (suffix is not null && suffix != own)
                return null;
            suffix = own;
        }
        return suffix;
    }
}
