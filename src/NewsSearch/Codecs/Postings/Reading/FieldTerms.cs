using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Impacts;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>The terms of one field of a segment. Thread-safe.</summary>
internal sealed class FieldTerms(
    FieldStatistics statistics, TermIndexPlace index, int maxDoc, IndexInput terms, IndexInput documents, IndexInput positions) : Terms
{
    /// <summary>Of things to read with, how many are kept: a search by many words has as many.</summary>
    private const int MostReadings = 128;

    private readonly ReadingPool<TermReading> _readings = new(MostReadings);
    private readonly ReadingPool<TermPositions> _positions = new(MostReadings);

    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => statistics.TermCount;

    public override long SumTotalTermFreq => statistics.SumTotalTermFreq;

    public override long SumDocFreq => statistics.SumDocFreq;

    public override int DocCount => statistics.DocCount;

    public override bool HasFreqs => statistics.HasFrequencies;

    public override bool HasPositions => statistics.HasPositions;

    public override bool HasOffsets => false;

    public override bool HasPayloads => statistics.Info.HasPayloads;

    /// <summary>Whether terms of 128 documents or more have impacts.</summary>
    public bool HasImpacts => statistics.HasImpacts;

    public long MemoryUsed => index.MemoryUsed;

    /// <summary>Documents of the segment, deleted ones too.</summary>
    public int MaxDoc => maxDoc;

    /// <exception cref="CorruptIndexException">What the file says of its terms contradicts itself.</exception>
    public TermIndex Index => index.Index;

    public override TermsEnum GetEnumerator() => new FieldTermsEnum(this, WindowOfOwn(terms), ReadAhead.Terms);

    public override TermsEnum GetEnumerator(TermsEnum? reuse) =>
        reuse is FieldTermsEnum opened && opened.IsOf(this) ? opened.Restart() : GetEnumerator();

    /// <summary>To go through all terms, from the first to the last.</summary>
    public FieldTermsEnum OpenSequential() => new(this, WindowOfOwn(terms), ReadAhead.Merging);

    public DocumentBlocks OpenDocuments(bool sequential)
    {
        var input = (IndexInput)documents.Clone();
        return new DocumentBlocks(this, Window(input), Window(input), sequential ? ReadAhead.Merging : ReadAhead.Searching);
    }

    /// <summary>Something to read postings with; to be given back by <see cref="ReturnReading"/>.</summary>
    public TermReading RentReading() =>
        _readings.TryRent(out var kept) ? kept : new TermReading(OpenDocuments(sequential: false), new ImpactTable(WindowOfOwn(documents)));

    /// <summary>Takes it back; as many are kept as a query with words of feedback opens at once.</summary>
    public void ReturnReading(TermReading reading) => _readings.Return(reading);

    /// <summary>Something to read positions with; to be given back by <see cref="ReturnPositions"/>.</summary>
    public TermPositions RentPositions() => _positions.TryRent(out var kept) ? kept : new TermPositions(this);

    /// <summary>Takes it back.</summary>
    public void ReturnPositions(TermPositions reading) => _positions.Return(reading);

    public PositionRuns OpenPositions(bool sequential) =>
        new(WindowOfOwn(positions), sequential ? ReadAhead.Merging : ReadAhead.Searching);

    private static FileWindow WindowOfOwn(IndexInput input) => Window((IndexInput)input.Clone());

    private static FileWindow Window(IndexInput input) => new(input, input.Length - SegmentFile.FooterLength);
}
