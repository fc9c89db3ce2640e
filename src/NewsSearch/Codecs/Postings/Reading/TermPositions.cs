using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// Goes through the documents of a term, and through its positions in those that are asked about: positions of documents in
/// between are stepped over, those of whole blocks not even read. May be opened again. One thread at a time.
/// </summary>
internal sealed class TermPositions(FieldTerms owner) : DocsAndPositionsEnum
{
    // Documents stepped over at a time.
    private const int Stride = 8;
    private const int WordBits = 64;

    private readonly DocumentBlocks _blocks = owner.OpenDocuments(sequential: false);
    private readonly PositionRuns _runs = owner.OpenPositions(sequential: false);
    private readonly int[] _starts = new int[Packing.PackedBlock.Size + 1];
    private IBits? _live;
    private int _at;
    private int _document;
    private int _docFreq;
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
        _positionsOf = -1;
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
        var documents = _blocks.Documents;
        while (_at + Stride < _blocks.Count && documents[_at + Stride] < target)
            _at += Stride;
        do
        {
            if (++_at >= _blocks.Count)
                return End();
            _document = documents[_at];
        }
        while (_document < target);
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

    /// <summary>Puts all positions of the document into an array, from a place on, and returns where they end.</summary>
    public int CopyTo(ref int[] positions, int at)
    {
        var end = at + Freq;
        if (_position < 0)
            StartDocument();
        while (at < end)
        {
            if (_runAt >= _runCount)
                Show(_runs.RunEnd);
            // Room is made run by run: nothing damaged may ask for more than there is.
            var last = Math.Min(_runCount, _runAt + (end - at));
            if (positions.Length < at + (last - _runAt))
                Array.Resize(ref positions, Math.Max(at + (last - _runAt), 2 * positions.Length));
            while (_runAt < last)
                positions[at++] = _position += _run[_runAt++];
        }
        return end;
    }

    /// <summary>
    /// Sets a bit for each position of the document, counted from a position on; positions before it and behind the last bit have
    /// none. Asked once a document, and instead of its positions.
    /// </summary>
    public void MarkIn(Span<ulong> bits, int from)
    {
        var left = Freq;
        StartDocument();
        var (position, end) = (-from, bits.Length * WordBits);
        while (true)
        {
            var last = Math.Min(_runCount, _runAt + left);
            left -= last - _runAt;
            foreach (var gap in _run.AsSpan(_runAt, last - _runAt))
            {
                position += gap;
                if ((uint)position < (uint)end)
                    bits[(int)((uint)position / WordBits)] |= 1UL << position;
                else if (position >= 0)
                    return;
            }
            if (left == 0)
                return;
            Show(_runs.RunEnd);
        }
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
        var total = _blocks.SumFrequencies();
        var frequencies = _blocks.Frequencies();
        for (var i = 0; i < _blocks.Count; i++)
            _starts[i + 1] = _starts[i] + frequencies[i];
        _runs.OpenBlock(_blocks.PositionsStart(), total);
        _positionsOf = _blocks.Block;
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
