using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene42;
using Lucene.Net.Index;

namespace NewsSearch.Codecs.Columns;

/// <summary>Lucene's norms, one byte each in all that we write, read as the bytes that they are: <see cref="ByteColumn"/>. Thread-safe.</summary>
internal sealed class LengthsFormat : NormsFormat
{
    private readonly Lucene42NormsFormat _lucene = new();

    public override DocValuesConsumer NormsConsumer(SegmentWriteState state) => new ColumnsWriter(_lucene.NormsConsumer(state));

    public override DocValuesProducer NormsProducer(SegmentReadState state) => LengthsReader.TryOpen(state) ?? _lucene.NormsProducer(state);
}
