using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Impacts;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>The terms of one field of a segment. Thread-safe.</summary>
internal sealed class FieldTerms(
    FieldStatistics statistics, TermIndex index, int maxDoc, IndexInput terms, IndexInput documents, IndexInput positions) : Terms
{
    /// <summary>Of things to read with, how many are kept: a search by many words has as many.</summary>
    private const int MostReadings = 128;

    private readonly ConcurrentBag<TermReading> _readings = [];
    private readonly ConcurrentBag<TermPositions> _positions = [];
    private int _kept;
    private int _positionsKept;

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

    public TermIndex Index => index;

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
    public TermReading RentReading()
    {
        if (!_readings.TryTake(out var kept))
            return new TermReading(OpenDocuments(sequential: false), new ImpactTable(WindowOfOwn(documents)));
        Interlocked.Decrement(ref _kept);
        return kept;
    }

    /// <summary>Takes it back; as many are kept as a query with words of feedback opens at once.</summary>
    public void ReturnReading(TermReading reading)
    {
        // Counted here: the bag itself would go through the lists of all threads.
        if (Interlocked.Increment(ref _kept) <= MostReadings)
            _readings.Add(reading);
        else
            Interlocked.Decrement(ref _kept);
    }

    /// <summary>Something to read positions with; to be given back by <see cref="ReturnPositions"/>.</summary>
    public TermPositions RentPositions()
    {
        if (!_positions.TryTake(out var kept))
            return new TermPositions(this);
        Interlocked.Decrement(ref _positionsKept);
        return kept;
    }

    /// <summary>Takes it back.</summary>
    public void ReturnPositions(TermPositions reading)
    {
        if (Interlocked.Increment(ref _positionsKept) <= MostReadings)
            _positions.Add(reading);
        else
            Interlocked.Decrement(ref _positionsKept);
    }

    public PositionRuns OpenPositions(bool sequential) =>
        new(WindowOfOwn(positions), sequential ? ReadAhead.Merging : ReadAhead.Searching);

    private static FileWindow WindowOfOwn(IndexInput input) => Window((IndexInput)input.Clone());

    private static FileWindow Window(IndexInput input) => new(input, input.Length - SegmentFile.FooterLength);
}
