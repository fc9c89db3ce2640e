using System.Runtime.Intrinsics;
using Lucene.Net.Index;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Packing;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// Decodes the gaps between the positions of a block of documents, forward only, run by run; runs that nobody asks for are
/// stepped over unread. May be opened again. One thread at a time.
/// </summary>
internal sealed class PositionRuns(FileWindow window, int readAhead)
{
    private const int LongestVariable = 5;

    // Behind a run as much may be read as is added up in one step.
    private readonly int[] _run = new int[PackedBlock.Size + Vector256<int>.Count];
    private int _runStart;
    private int _runEnd;
    private int _total;
    private long _next;
    private long _end;
    private int _single;
    private bool _jumped;

    /// <summary>Begins a term, at its first block.</summary>
    public void OpenTerm(TermPostings term)
    {
        ref var entry = ref term.Entry;
        _single = entry.TotalTermFreq == 1 ? entry.Position : -1;
        _next = entry.PositionsStart;
        _end = entry.PositionsStart + entry.PositionsLength;
        _runStart = _runEnd = _total = 0;
    }

    /// <summary>Goes to the block that follows; reads what is left of this one.</summary>
    /// <param name="total">Positions of the block.</param>
    public void OpenNextBlock(int total)
    {
        if (_runEnd < _total)
            Load(_total - 1);
        OpenBlock(_next, total);
    }

    /// <summary>Goes to a block.</summary>
    /// <param name="start">Where its positions are.</param>
    /// <param name="total">How many it has.</param>
    public void OpenBlock(long start, int total)
    {
        _jumped = start - _next > ReadAhead.Jumping;
        _next = start;
        _total = total;
        _runStart = _runEnd = 0;
        if (_single < 0)
            return;
        _run[0] = _single;
        _runEnd = 1;
    }

    /// <summary>The run unpacked last: gaps from <see cref="RunStart"/> of the block up to <see cref="RunEnd"/>.</summary>
    public int[] Run => _run;

    public int RunStart => _runStart;

    public int RunEnd => _runEnd;

    /// <summary>Unpacks the run that a gap of the block is in; none before the run unpacked last.</summary>
    public void Show(int index)
    {
        if ((uint)(index - _runStart) >= (uint)(_runEnd - _runStart))
            Load(index);
    }

    /// <summary>Hands on some gaps of the block.</summary>
    public void CopyTo(TermWriter writer, int index, int count)
    {
        if (count == 1)
        {
            Show(index);
            writer.AddPosition(_run[index - _runStart]);
            return;
        }
        while (count > 0)
        {
            Show(index);
            var fit = Math.Min(count, _runEnd - index);
            writer.AddPositions(_run.AsSpan(index - _runStart, fit));
            index += fit;
            count -= fit;
        }
    }

    private void Load(int index)
    {
        if (index < _runStart || index >= _total)
            throw Broken();
        while (true)
        {
            _runStart = _runEnd;
            if (_total - _runStart < PackedBlock.Size)
            {
                LoadRest(_total - _runStart);
                return;
            }
            int width = window.Read(_next, 1, Ahead())[0];
            if (width > PackedBlock.WidestWidth)
                throw Broken();
            var length = PackedBlock.BytesOf(width);
            _runEnd += PackedBlock.Size;
            if (index < _runEnd)
            {
                PackedBlock.Read(window.Read(_next + 1, length, Ahead()), width, _run);
                _next += 1 + length;
                return;
            }
            _next += 1 + length;
        }
    }

    private void LoadRest(int count)
    {
        var most = (int)Math.Min(count * LongestVariable, _end - _next);
        var bytes = window.Read(_next, most, Ahead());
        var (at, gap) = (0, 0L);
        for (var i = 0; i < count; i++)
        {
            (gap, at) = ByteReader.Short(bytes, at);
            _run[i] = gap <= int.MaxValue ? (int)gap : throw Broken();
        }
        _next += at;
        _runEnd = _total;
    }

    private long Ahead() => _jumped ? ReadAhead.Jumping : ReadAhead.Of(readAhead, _end - _next);

    private static CorruptIndexException Broken() => new("The positions of a term are damaged.");
}
