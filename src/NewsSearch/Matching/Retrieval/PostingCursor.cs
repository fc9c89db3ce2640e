using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings.Packing;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// The postings of a term in a segment, at a document; and, ahead of it, at a block, of which only the best score that it can
/// hold is looked at. Forward only. One thread at a time.
/// </summary>
internal sealed class PostingCursor : IOpenedPostings
{
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    private readonly FieldTerms _terms;
    private readonly TermReading _reading;
    private readonly DocumentBlocks _blocks;
    private readonly PostingBounds? _bounds;
    private readonly byte[] _lengths;
    private readonly Bm25Term _term;
    private readonly int[] _documents;
    private readonly int _blockCount;
    private readonly int _docFreq;
    private float _best = -1;
    private (int Block, float Product, int Frequency) _few = (-1, 0, 0);
    private int _count;
    private int _at;

    /// <param name="postings">Where the postings are.</param>
    /// <param name="weight">What an occurrence counts.</param>
    /// <param name="term">Scores them.</param>
    /// <param name="lengths">The encoded length of each document.</param>
    /// <param name="withBounds">Whether it will be asked what documents ahead can score.</param>
    public PostingCursor(TermPostings postings, float weight, Bm25Term term, byte[] lengths, bool withBounds = true)
    {
        Weight = weight;
        _term = term;
        _lengths = lengths;
        _docFreq = postings.Entry.DocFreq;
        _terms = postings.Terms;
        _reading = _terms.RentReading();
        _blocks = _reading.Documents;
        _blocks.Open(postings);
        _documents = _blocks.Documents;
        _blockCount = _blocks.BlockCount;
        if (!_terms.HasImpacts || !withBounds)
            _best = term.Weight;
        if (!_terms.HasImpacts || !withBounds || _docFreq < PackedBlock.Size)
            return;
        _reading.Impacts.Open(postings.Entry);
        _bounds = new PostingBounds(_blocks, _reading.Impacts, term, weight);
    }

    /// <summary>The postings of a term in a segment of our own format, for scores alone; null where there are none.</summary>
    public static PostingCursor? TryOpen(AtomicReaderContext segment, FoundTerm term, Bm25Term score, byte[] lengths) =>
        term.In(segment.Ord) is TermPostings postings ? new PostingCursor(postings, 1, score, lengths, withBounds: false) : null;

    /// <summary>The document stood at; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    public int DocFreq => _docFreq;

    public float Weight { get; }

    /// <summary>Weighted frequency in the document stood at.</summary>
    public float Frequency => Weight * _blocks.Frequencies()[_at];

    /// <summary>The score of the document stood at.</summary>
    public float Score => _term.Score(Frequency, _lengths[Document]);

    /// <summary>Nothing that any document can add is more.</summary>
    public float Best => _bounds?.Best ?? (_best < 0 ? _best = BestOfRest() : _best);

    public int BlocksRead => _blocks.BlocksRead;

    public void Release() => _terms.ReturnReading(_reading);

    /// <summary>Goes to the first document from a target on.</summary>
    public int Advance(int target)
    {
        if (target <= Document)
            return Document;
        if (_count == 0 || _documents[_count - 1] < target)
        {
            var block = _count == 0 ? 0 : _blocks.Block + 1;
            if (block < _blockCount)
                block = _blocks.Find(block, target);
            if (block >= _blockCount)
                return Document = End;
            Enter(block);
            // What lies behind the full blocks may end before the target.
            if (_documents[_count - 1] < target)
                return Document = End;
        }
        return Document = _documents[_at = _blocks.PlaceFrom(_at, target)];
    }

    /// <summary>
    /// Adds the score of each document from the one stood at up to a limit, exclusive, to a window of sums, and marks it; goes
    /// to the first document beyond.
    /// </summary>
    /// <param name="start">The document of the first sum.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="sums">Added to where marked, else set.</param>
    /// <param name="sources">Who added to each sum, a bit each.</param>
    /// <param name="source">The bit of this one.</param>
    /// <param name="marks">A bit a document.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(int start, int limit, double[] sums, uint[] sources, uint source, ulong[] marks)
    {
        while (Document < limit)
        {
            var frequencies = _blocks.Frequencies();
            var (term, lengths, weight, documents) = (_term, _lengths, Weight, _documents);
            var at = _at;
            for (; at < _count && documents[at] < limit; at++)
            {
                var document = documents[at];
                double score = term.Score(weight * frequencies[at], lengths[document]);
                var place = document - start;
                ref var mark = ref marks[place >> 6];
                var bit = 1UL << (place & 63);
                var isFirst = (mark & bit) == 0;
                sums[place] = isFirst ? score : sums[place] + score;
                sources[place] = isFirst ? source : sources[place] | source;
                mark |= bit;
            }
            if (at < _count)
            {
                _at = at;
                Document = documents[at];
                return;
            }
            if (!EnterNext())
                return;
        }
    }

    /// <summary>Adds the same to those alone that are marked.</summary>
    /// <param name="start">The document of the first sum.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="sums">Added to where marked.</param>
    /// <param name="sources">Who added to each sum, a bit each.</param>
    /// <param name="source">The bit of this one.</param>
    /// <param name="marks">A bit a document.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddToMarked(int start, int limit, double[] sums, uint[] sources, uint source, ulong[] marks)
    {
        while (Document < limit)
        {
            var (term, lengths, weight, documents) = (_term, _lengths, Weight, _documents);
            var at = _at;
            for (; at < _count && documents[at] < limit; at++)
            {
                var place = documents[at] - start;
                if ((marks[place >> 6] & (1UL << place)) == 0)
                    continue;
                sums[place] += term.Score(weight * _blocks.Frequencies()[at], lengths[documents[at]]);
                sources[place] |= source;
            }
            if (at < _count)
            {
                _at = at;
                Document = documents[at];
                return;
            }
            if (!EnterNext())
                return;
        }
    }

    /// <summary>Adds the scores of some documents, each to the sum of its place; the cursor must be fresh.</summary>
    /// <param name="places">Where they stand.</param>
    /// <param name="sums">One each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(DocumentPlaces places, double[] sums)
    {
        var (term, lengths, weight, documents) = (_term, _lengths, Weight, _documents);
        for (var i = 0; i < _blockCount; i++)
        {
            Enter(i);
            for (var at = 0; at < _count; at++)
                if (places.Of(documents[at]) is >= 0 and var place)
                    sums[place] += term.Score(weight * _blocks.Frequencies()[at], lengths[documents[at]]);
        }
        Document = End;
    }

    /// <summary>
    /// Goes on, from the document stood at, to the first before a limit whose score may be above a bound. False, and at or
    /// behind the limit, if there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool FindAbove(double score, int limit)
    {
        var (term, lengths, weight, documents) = (_term, _lengths, Weight, _documents);
        var least = term.ProductOf(score);
        while (Document < limit)
        {
            var frequencies = _blocks.Frequencies();
            var end = documents[_count - 1] < limit ? _count : _blocks.PlaceFrom(_at, limit);
            var few = FewIn(_blocks.Block, least);
            for (_at = FrequencyScan.FirstAbove(frequencies, _at, end, few); _at < end; _at = FrequencyScan.FirstAbove(frequencies, _at + 1, end, few))
            {
                if (term.Product(weight * frequencies[_at], lengths[documents[_at]]) <= least)
                    continue;
                Document = documents[_at];
                return true;
            }
            if (end < _count)
            {
                Document = documents[end];
                return false;
            }
            if (!EnterNext())
                return false;
        }
        return false;
    }

    /// <summary>Marks each document from the one stood at up to a limit, exclusive, and goes to the first beyond.</summary>
    /// <param name="start">The document of the first mark; not behind the one stood at.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="marks">A bit a document.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void MarkIn(int start, int limit, Span<ulong> marks)
    {
        while (Document < limit)
        {
            var end = _documents[_count - 1] < limit ? _count : _blocks.PlaceFrom(_at, limit);
            foreach (var document in _documents.AsSpan(_at, end - _at))
            {
                var place = document - start;
                marks[place >> 6] |= 1UL << place;
            }
            if (end < _count)
            {
                Document = _documents[_at = end];
                return;
            }
            if (!EnterNext())
                return;
        }
    }

    /// <summary>Sets the bits of all documents; the cursor must be fresh.</summary>
    public void MarkAll(FixedBitSet bits)
    {
        var words = bits.GetBits();
        for (var i = 0; i < _blockCount; i++)
        {
            Enter(i);
            foreach (var document in _documents.AsSpan(0, _count))
                words[document >> 6] |= 1L << (document & 63);
        }
        Document = End;
    }

    /// <summary>Looks ahead to the block that may hold a target, and returns its last document; <see cref="End"/> if there is none.</summary>
    public int LookAhead(int target) => _bounds is not null ? _bounds.LookAhead(target) : Document == End ? End : End - 1;

    /// <summary>Nothing that a document from one to another, inclusive, can add is more.</summary>
    public float BoundIn(int from, int to) => _bounds is not null ? _bounds.In(from, to) : Document > to ? 0 : Best;

    /// <summary>Whether it has impacts, so that it is known block by block what documents can add.</summary>
    public bool HasBounds => _bounds is not null;

    /// <summary>Adds scores that as many of its documents reach; none where it has no impacts.</summary>
    public void AddReached(ReachedScores scores) => _bounds?.AddReached(scores);

    private void Enter(int block)
    {
        _blocks.GoTo(block);
        _count = _blocks.Count;
        _at = 0;
    }

    /// <summary>So often a term may be in any document of a block, and its product is not above a bound; told once for each block and bound.</summary>
    private int FewIn(int block, float product)
    {
        if (_few.Block != block || _few.Product != product)
            _few = (block, product, _term.MostBelow(product, Weight, _bounds?.ShortestOf(block) ?? 0));
        return _few.Frequency;
    }

    /// <summary>Goes to the first document of the next block; false, and to the end, if there is none.</summary>
    private bool EnterNext()
    {
        if (_blocks.Block + 1 >= _blockCount)
        {
            Document = End;
            return false;
        }
        Enter(_blocks.Block + 1);
        Document = _documents[0];
        return true;
    }

    /// <summary>Of a term of few documents, which have no impacts: they are read sooner or later anyway.</summary>
    private float BestOfRest()
    {
        if (_count == 0)
            Enter(0);
        var frequencies = _blocks.Frequencies();
        var best = 0f;
        for (var i = 0; i < _count; i++)
            best = Math.Max(best, _term.Score(Weight * frequencies[i], _lengths[_documents[i]]));
        return best;
    }
}
