using Lucene.Net.Codecs;
using Lucene.Net.Util;

namespace NewsSearch.Codecs.Postings.Writing;

/// <summary>A field as Lucene hands it over when it writes documents of its own inversion: term by term, document by document.</summary>
internal sealed class FieldWriter(TermWriter writer, TermBlockWriter dictionary, Action<int> finish) : TermsConsumer
{
    private readonly DocumentWriter _documents = new(writer);

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override PostingsConsumer StartTerm(BytesRef text)
    {
        writer.StartTerm();
        return _documents;
    }

    public override void FinishTerm(BytesRef text, TermStats stats)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (writer.FinishTerm(out var entry))
            dictionary.Add(text.Bytes.AsSpan(text.Offset, text.Length), entry);
    }

    public override void Finish(long sumTotalTermFreq, long sumDocFreq, int docCount) => finish(docCount);

    private sealed class DocumentWriter(TermWriter writer) : PostingsConsumer
    {
        private int _position;

        // The frequency is -1 where the field has none.
        public override void StartDoc(int docId, int freq)
        {
            writer.AddDocument(docId, writer.HasFrequencies ? freq : 1);
            _position = 0;
        }

        public override void AddPosition(int position, BytesRef? payload, int startOffset, int endOffset)
        {
            if (payload is { Length: > 0 })
                throw new NotSupportedException("The postings of NewsSearch have no payloads.");
            writer.AddPosition(position - _position);
            _position = position;
        }

        public override void FinishDoc()
        {
        }
    }
}
