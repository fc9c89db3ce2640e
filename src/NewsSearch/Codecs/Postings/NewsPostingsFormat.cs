using Lucene.Net.Codecs;
using Lucene.Net.Index;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings;

/// <summary>Terms, documents and positions in the files that <see cref="PostingsFiles"/> describes. Thread-safe.</summary>
[PostingsFormatName("NewsSearchPostings")]
internal sealed class NewsPostingsFormat : PostingsFormat
{
    public override FieldsConsumer FieldsConsumer(SegmentWriteState state) => new PostingsWriter(state);

    public override FieldsProducer FieldsProducer(SegmentReadState state) => new PostingsReader(state);
}
