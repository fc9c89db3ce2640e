using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Inversion.Reading;

/// <summary>The terms of one field of a buffer. Its postings are sorted when it is first asked for them, and let go with it.</summary>
internal sealed class BufferTerms(InvertedField inverted, int[] ranks, int[]? termOf) : Terms, ISortedTerms
{
    public string Name => inverted.Name;

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override bool HasFreqs => inverted.Shape != FieldShape.Keyword;

    public override bool HasOffsets => false;

    public override bool HasPositions => inverted.HasPositions;

    public override bool HasPayloads => false;

    // Not known without sorting; Lucene takes -1 for that, and counts for itself when it writes a segment.
    public override long Count => -1;

    public override long SumTotalTermFreq => HasFreqs ? inverted.Count : -1;

    public override long SumDocFreq => -1;

    public override int DocCount => -1;

    public override TermsEnum GetEnumerator() =>
        new BufferTermsEnum(inverted.Terms, SortEntries(), HasFreqs);

    public ISortedPostings Sort() => new BufferSortedPostings(inverted.Terms, SortEntries());

    private SortedPostings SortEntries() => new(inverted.Logs, ranks, termOf, HasPositions);
}
