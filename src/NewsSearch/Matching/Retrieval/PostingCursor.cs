using System.Runtime.CompilerServices;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings.Impacts;
using NewsSearch.Codecs.Postings.Packing;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// The postings of a term in a segment, at a document; and, ahead of it, at a block, of which only the best score that it can
/// hold is looked at. Forward only. One thread at a time.
/// </summary>
internal sealed class PostingCursor
{
    public const int End = DocIdSetIterator.NO_MORE_DOCS;

    private readonly FieldTerms _terms;
    private readonly TermReading _reading;
    private readonly DocumentBlocks _blocks;
    private readonly ImpactTable? _impacts;
    private readonly byte[] _lengths;
    private readonly Bm25Term _term;
    private readonly int[] _documents;
    private readonly int _blockCount;
    private readonly int _docFreq;
    private readonly int[] _lastOfBlock = [];
    private readonly float[] _bestOfBlock = [];
    private readonly int[] _lastOfGroup = [];
    private readonly float[] _bestOfGroup = [];
    private float _best = -1;
    private int _group = -1;
    private int _ahead;
    private int _count;
    private int _at;

    /// <param name="terms">The field.</param>
    /// <param name="postings">Where the postings are.</param>
    /// <param name="weight">What an occurrence counts.</param>
    /// <param name="term">Scores them.</param>
    /// <param name="lengths">The encoded length of each document.</param>
    public PostingCursor(FieldTerms terms, TermPostings postings, float weight, Bm25Term term, byte[] lengths)
    {
        Weight = weight;
        _term = term;
        _lengths = lengths;
        _docFreq = postings.Entry.DocFreq;
        _terms = terms;
        _reading = terms.RentReading();
        _blocks = _reading.Documents;
        _blocks.Open(postings);
        _documents = _blocks.Documents;
        _blockCount = _blocks.BlockCount;
        if (!terms.HasImpacts)
            _best = term.Weight;
        if (!terms.HasImpacts || _docFreq < PackedBlock.Size)
            return;
        _impacts = _reading.Impacts;
        _impacts.Open(postings.Entry);
        _lastOfBlock = new int[ImpactTable.GroupSize];
        _bestOfBlock = new float[ImpactTable.GroupSize];
        _lastOfGroup = new int[_impacts.GroupCount];
        _bestOfGroup = new float[_impacts.GroupCount];
        for (var group = 0; group < _bestOfGroup.Length; group++)
        {
            _lastOfGroup[group] = _blocks.LastOfGroup(group);
            _bestOfGroup[group] = BestOf(_impacts.OfGroup(group));
        }
    }

    /// <summary>The document stood at; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    public int DocFreq => _docFreq;

    public float Weight { get; }

    /// <summary>Weighted frequency in the document stood at.</summary>
    public float Frequency => Weight * _blocks.Frequencies()[_at];

    /// <summary>The score of the document stood at.</summary>
    public float Score => _term.Score(Frequency, _lengths[Document]);

    /// <summary>Nothing that any document can add is more.</summary>
    public float Best
    {
        get
        {
            if (_best < 0)
                _best = _impacts is null ? BestOfRest() : _bestOfGroup.Max();
            return _best;
        }
    }

    /// <summary>Gives back what it reads with; it must not be used any more.</summary>
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
        return Document = _documents[_at = From(_at, target)];
    }

    /// <summary>
    /// Adds the score of each document from the one stood at up to a limit, exclusive, to a window of sums, and marks it; goes
    /// to the first document beyond.
    /// </summary>
    /// <param name="start">The document of the first sum.</param>
    /// <param name="limit">Where to stop.</param>
    /// <param name="sums">Added to where marked, else set.</param>
    /// <param name="marks">A bit a document.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(int start, int limit, double[] sums, ulong[] marks)
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
                sums[place] = (mark & bit) == 0 ? score : sums[place] + score;
                mark |= bit;
            }
            if (at < _count)
            {
                _at = at;
                Document = documents[at];
                return;
            }
            if (_blocks.Block + 1 >= _blockCount)
            {
                Document = End;
                return;
            }
            Enter(_blocks.Block + 1);
            Document = _documents[0];
        }
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
            for (; _at < _count && documents[_at] < limit; _at++)
            {
                if (term.Product(weight * frequencies[_at], lengths[documents[_at]]) <= least)
                    continue;
                Document = documents[_at];
                return true;
            }
            if (_at < _count)
            {
                Document = documents[_at];
                return false;
            }
            if (_blocks.Block + 1 >= _blockCount)
            {
                Document = End;
                return false;
            }
            Enter(_blocks.Block + 1);
            Document = documents[0];
        }
        return false;
    }

    /// <summary>Sets the bits of all documents; the cursor must be fresh.</summary>
    public void MarkAll(FixedBitSet bits)
    {
        for (var i = 0; i < _blockCount; i++)
        {
            Enter(i);
            foreach (var document in _documents.AsSpan(0, _count))
                bits.Set(document);
        }
        Document = End;
    }

    /// <summary>Looks ahead to the block that may hold a target, and returns its last document; <see cref="End"/> if there is none.</summary>
    public int LookAhead(int target)
    {
        if (_impacts is null)
            return Document == End ? End : int.MaxValue - 1;
        var group = _ahead / ImpactTable.GroupSize;
        if (group < _lastOfGroup.Length && _lastOfGroup[group] < target)
        {
            do
                group++;
            while (group < _lastOfGroup.Length && _lastOfGroup[group] < target);
            _ahead = group * ImpactTable.GroupSize;
        }
        if (_ahead >= _blockCount)
            return End;
        Load(group);
        while (_lastOfBlock[_ahead % ImpactTable.GroupSize] < target)
            _ahead++;
        return _lastOfBlock[_ahead % ImpactTable.GroupSize];
    }

    /// <summary>Nothing that a document from one to another, inclusive, can add is more.</summary>
    public float BoundIn(int from, int to)
    {
        if (_impacts is null)
            return Document > to ? 0 : Best;
        if (LookAhead(from) == End)
            return 0;
        var group = _ahead / ImpactTable.GroupSize;
        var at = _ahead % ImpactTable.GroupSize;
        var count = Math.Min(ImpactTable.GroupSize, _blockCount - (group * ImpactTable.GroupSize));
        var best = _bestOfBlock[at];
        while (_lastOfBlock[at] < to)
        {
            if (++at == count)
            {
                for (group++; group < _bestOfGroup.Length; group++)
                {
                    best = Math.Max(best, _bestOfGroup[group]);
                    if (_lastOfGroup[group] >= to)
                        break;
                }
                break;
            }
            best = Math.Max(best, _bestOfBlock[at]);
        }
        return best;
    }

    private void Enter(int block)
    {
        _blocks.GoTo(block);
        _count = _blocks.Count;
        _at = 0;
    }

    private int From(int at, int target)
    {
        var documents = _documents;
        while (at + 8 < _count && documents[at + 8] < target)
            at += 8;
        while (documents[at] < target)
            at++;
        return at;
    }

    private void Load(int group)
    {
        if (group == _group)
            return;
        _group = group;
        var first = group * ImpactTable.GroupSize;
        var count = Math.Min(ImpactTable.GroupSize, _blockCount - first);
        for (var i = 0; i < count; i++)
        {
            _lastOfBlock[i] = _blocks.LastOf(first + i);
            _bestOfBlock[i] = BestOf(_impacts!.OfBlock(first + i));
        }
        // Whatever lies behind the last block counts as in it.
        if (group == _lastOfGroup.Length - 1)
            _lastOfBlock[count - 1] = End - 1;
    }

    private float BestOf(ReadOnlySpan<Impact> impacts)
    {
        var best = 0f;
        foreach (var (frequency, norm) in impacts)
            best = Math.Max(best, _term.Score(Weight * frequency, norm));
        return best;
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
