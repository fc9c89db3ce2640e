using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene46;
using NewsSearch.Codecs.Columns;
using NewsSearch.Codecs.Postings;
using NewsSearch.Codecs.Records;

namespace NewsSearch.Codecs;

/// <summary>
/// Lucene's codec with postings and stored stories of our own, and columns read in a way of our own; every field has the same
/// postings, so none is looked up by name. Thread-safe.
/// </summary>
[CodecName(NewsCodec.CodecName)]
internal sealed class NewsCodec : FilterCodec
{
    /// <summary>What a segment says it was written with.</summary>
    public const string CodecName = "NewsSearch1";

    private NewsCodec()
        : base(new Lucene46Codec())
    {
    }

    public static NewsCodec Instance { get; } = new();

    public override PostingsFormat PostingsFormat { get; } = new NewsPostingsFormat();

    public override DocValuesFormat DocValuesFormat { get; } = new ColumnsFormat(new Lucene46Codec().DocValuesFormat);

    public override NormsFormat NormsFormat { get; } = new LengthsFormat();

    public override StoredFieldsFormat StoredFieldsFormat { get; } = new RecordsFormat();
}
