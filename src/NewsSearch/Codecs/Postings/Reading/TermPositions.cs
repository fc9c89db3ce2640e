using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// Goes through the documents of a term, and through its positions in those that are asked about: positions of documents in
/// between are stepped over, those of whole blocks not even read. May be opened again. One thread at a time.
/// </summary>
internal sealed partial class TermPositions(FieldTerms owner) : DocsAndPositionsEnum
{
    private readonly DocumentBlocks _blocks = owner.OpenDocuments(sequential: false);
    private readonly PositionRuns _runs = owner.OpenPositions(sequential: false);
    private readonly int[] _starts = new int[Packing.PackedBlock.Size + 1];
    private IBits? _live;
    private int _at;
    private int _document;
    private int _docFreq;
    private int _startsOf;
    private int _positionsOf;
    // The run, and in it the next gap: asked for a position at a time, they are kept at hand.
    private int[] _run = [];
    private int _runAt;
    private int _runCount;
    private int _position;

    public override int DocID => _document;

    public override int Freq => _blocks.Frequencies()[_at];

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    public bool IsOf(FieldTerms other) => owner == other;

    /// <summary>Blocks of documents read of the term.</summary>
    public int BlocksRead => _blocks.BlocksRead;

    public void Open(TermPostings term, IBits? live)
    {
        _blocks.Open(term);
        _runs.OpenTerm(term);
        _live = live;
        _at = -1;
        _document = -1;
        _startsOf = _positionsOf = -1;
        _docFreq = term.Entry.DocFreq;
    }

    public override int NextDoc()
    {
        do
        {
            if (++_at >= _blocks.Count && !EnterNext())
                return _document = NO_MORE_DOCS;
            _document = _blocks.Documents[_at];
        }
        while (_live is not null && !_live.Get(_document));
        _position = -1;
        return _document;
    }

    public override int Advance(int target)
    {
        if (_blocks.Count == 0 || _blocks.Documents[_blocks.Count - 1] < target)
        {
            if (!_blocks.SkipTo(target))
                return End();
            _at = -1;
        }
        _at = _blocks.PlaceFrom(_at + 1, target);
        // The rest behind the last full block may end before the target.
        if (_at >= _blocks.Count)
            return End();
        _document = _blocks.Documents[_at];
        _position = -1;
        return _live is null || _live.Get(_document) ? _document : NextDoc();
    }

    public override int NextPosition()
    {
        if (_position < 0)
            StartDocument();
        if (_runAt >= _runCount)
            Show(_runs.RunEnd);
        return _position += _run[_runAt++];
    }

    /// <summary>
    /// Puts all positions of the document into an array, from a place on, and returns where they end. Behind them there is room
    /// for eight more, which hold anything.
    /// </summary>
    /// <param name="positions">The array; made longer where it must be.</param>
    /// <param name="at">The place.</param>
    /// <param name="before">Positions are counted from this one.</param>
    public int CopyTo(ref int[] positions, int at, int before = 0)
    {
        var count = Freq;
        StartDocument();
        return Copy(count, -before, ref positions, at);
    }

    /// <summary>Adds up gaps, eight at a time: few words stand more often in a story, and then there is nothing to guess.</summary>
    private static int Sum(int[] gaps, int from, int count, int position, int[] positions, int to)
    {
        ref var gap = ref gaps[from];
        ref var sum = ref positions[to];
        for (nuint done = 0; ; done += (nuint)Vector256<int>.Count)
        {
            var value = Sums(ref Unsafe.Add(ref gap, done), position);
            value.StoreUnsafe(ref sum, done);
            if (done + (nuint)Vector256<int>.Count >= (nuint)(uint)count)
                return positions[to + count - 1];
            position = value.GetElement(7);
        }
    }

    /// <summary>Adds up eight gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sums(ref int gaps, int position)
    {
        var value = Vector256.LoadUnsafe(ref gaps);
        value += Vector256.Shuffle(value, Vector256.Create(-1, 0, 1, 2, 3, 4, 5, 6));
        value += Vector256.Shuffle(value, Vector256.Create(-1, -1, 0, 1, 2, 3, 4, 5));
        value += Vector256.Shuffle(value, Vector256.Create(-1, -1, -1, -1, 0, 1, 2, 3));
        return value + Vector256.Create(position);
    }

    public override BytesRef? GetPayload() => null;

    public override long GetCost() => _docFreq;

    private void StartDocument()
    {
        if (_positionsOf != _blocks.Block)
            StartBlock();
        Show(_starts[_at]);
        _position = 0;
    }

    private void Show(int gap)
    {
        _runs.Show(gap);
        _run = _runs.Run;
        _runAt = gap - _runs.RunStart;
        _runCount = _runs.RunEnd - _runs.RunStart;
    }

    private void StartBlock()
    {
        _runs.OpenBlock(_blocks.PositionsStart(), Total());
        _positionsOf = _blocks.Block;
    }

    /// <summary>Occurrences in the block; how many come before each of its documents is known then.</summary>
    private int Total()
    {
        if (_startsOf != _blocks.Block)
        {
            _blocks.OccurrencesBefore(_starts);
            _startsOf = _blocks.Block;
        }
        return _starts[_blocks.Count];
    }

    private bool EnterNext()
    {
        _at = 0;
        return _blocks.NextBlock();
    }

    private int End()
    {
        _at = _blocks.Count;
        return _document = NO_MORE_DOCS;
    }
}
