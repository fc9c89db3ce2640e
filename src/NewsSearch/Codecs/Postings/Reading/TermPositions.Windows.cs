using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Codecs.Postings.Packing;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>Many documents at a time: first which they are, and then the positions of those that are left.</summary>
internal sealed partial class TermPositions
{
    /// <summary>
    /// Puts the documents from the one stood at up to a limit into an array, and tells where their positions are; goes to the first
    /// document behind. Returns how many they are.
    /// </summary>
    /// <param name="limit">Where to stop; behind the document stood at.</param>
    /// <param name="documents">Has room for all of them.</param>
    /// <param name="occurrences">Has room for all of them, too, and nothing yet.</param>
    public int CopyTo(int limit, int[] documents, WindowOccurrences occurrences)
    {
        for (var count = 0; ;)
        {
            var end = _blocks.Documents[_blocks.Count - 1] < limit ? _blocks.Count : _blocks.PlaceFrom(_at, limit);
            var here = end - _at;
            var start = occurrences.Enter(_blocks.Block, Total(), _blocks.PositionsStart());
            _blocks.Documents.AsSpan(_at, here).CopyTo(documents.AsSpan(count));
            _blocks.Frequencies().AsSpan(_at, here).CopyTo(occurrences.Frequencies.AsSpan(count));
            var starts = occurrences.Starts.AsSpan(count, here);
            var before = _starts.AsSpan(_at, here);
            for (var i = 0; i < starts.Length; i++)
                starts[i] = start + before[i];
            count += here;
            _at = end;
            if (end == _blocks.Count && !EnterNext())
            {
                End();
                return count;
            }
            _document = _blocks.Documents[_at];
            _position = -1;
            if (_document >= limit)
                return count;
        }
    }

    /// <summary>
    /// Finds out which of some documents the term is in, and tells where its positions are in those. Afterwards it stands nowhere, and
    /// may go on to documents behind them. Returns how many they are.
    /// </summary>
    /// <param name="documents">In order; not before those asked about last.</param>
    /// <param name="first">No document is before it.</param>
    /// <param name="places">By the distance of a document from the first, what was told of it before; anything else is as good.</param>
    /// <param name="kept">The places of the documents it is in.</param>
    /// <param name="occurrences">Has room for all of them, and nothing yet.</param>
    public int Intersect(ReadOnlySpan<int> documents, int first, Span<byte> places, Span<int> kept, WindowOccurrences occurrences)
    {
        if (!documents.IsEmpty && (documents[0] < first || documents[^1] - first >= places.Length))
            throw new ArgumentOutOfRangeException(nameof(documents));
        var (from, found) = (0, 0);
        ref var keep = ref MemoryMarshal.GetReference(kept[..documents.Length]);
        ref var located = ref MemoryMarshal.GetReference(occurrences.Frequencies.AsSpan(0, documents.Length));
        while (from < documents.Length)
        {
            var next = documents[from];
            if (_blocks.Count == 0 || _blocks.Documents[_blocks.Count - 1] < next)
            {
                // The rest behind the last full block may end before it, too.
                if (!_blocks.SkipTo(next) || _blocks.Documents[_blocks.Count - 1] < next)
                {
                    End();
                    return found;
                }
                _at = -1;
            }
            var before = found;
            var count = _blocks.Count;
            var last = _blocks.Documents[count - 1];
            // Each document of the block is put down by its place in it, and those asked about are looked up: there is nothing to guess.
            ref var block = ref MemoryMarshal.GetArrayDataReference(_blocks.Documents);
            var end = last <= documents[^1] ? count : _blocks.PlaceFrom(0, documents[^1] + 1);
            for (var i = _blocks.PlaceFrom(0, next); i < end; i++)
                // A damaged block may tell of any document.
                places[Unsafe.Add(ref block, i) - first] = (byte)i;
            for (int asked; from < documents.Length && (asked = documents[from]) <= last; from++)
            {
                var at = places[asked - first] & (PackedBlock.Size - 1);
                Unsafe.Add(ref keep, found) = from;
                Unsafe.Add(ref located, found) = at;
                found += Unsafe.BitCast<bool, byte>((at < count) & (Unsafe.Add(ref block, at) == asked));
            }
            if (found > before)
                Locate(before, found, occurrences);
        }
        return found;
    }

    /// <summary>Tells where the positions of some documents of the block are, of which their places in it are told.</summary>
    private void Locate(int from, int to, WindowOccurrences occurrences)
    {
        var start = occurrences.Enter(_blocks.Block, Total(), _blocks.PositionsStart());
        var frequencies = _blocks.Frequencies();
        var places = occurrences.Frequencies.AsSpan(from, to - from);
        var starts = occurrences.Starts.AsSpan(from, to - from);
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            starts[i] = start + _starts[place];
            places[i] = frequencies[place];
        }
    }

    /// <summary>Puts all positions of some documents into an array, behind which as much may be read and written as is at one step.</summary>
    /// <param name="occurrences">Where they are.</param>
    /// <param name="documents">Which of the documents there, in order; none before those asked for last.</param>
    /// <param name="before">Positions are counted from this one.</param>
    /// <param name="positions">The array; made longer where it must be.</param>
    /// <param name="ends">Where those of each document end.</param>
    public void Decode(WindowOccurrences occurrences, ReadOnlySpan<int> documents, int before, ref int[] positions, int[] ends)
    {
        var blocks = occurrences.Blocks;
        var (block, blockStart, blockEnd, at) = (0, 0L, 0L, 0);
        var runStart = long.MaxValue;
        var (starts, frequencies) = (occurrences.Starts, occurrences.Frequencies);
        for (var i = 0; i < documents.Length; i++)
        {
            var start = starts[documents[i]];
            var frequency = frequencies[documents[i]];
            // Nearly all have few positions, in the run at hand.
            var place = start - runStart;
            if (place >= 0 && frequency <= Vector256<int>.Count && place + frequency <= _runCount && positions.Length - at >= 2 * Vector256<int>.Count)
            {
                Sums(ref _run[place], -before).StoreUnsafe(ref positions[at]);
                ends[i] = at += frequency;
                continue;
            }
            if (start >= blockEnd)
            {
                while (start >= blocks[block].Start + blocks[block].Total)
                    block++;
                blockStart = blocks[block].Start;
                blockEnd = blockStart + blocks[block].Total;
                if (_positionsOf != blocks[block].Number)
                {
                    _runs.OpenBlock(blocks[block].Positions, blocks[block].Total);
                    _positionsOf = blocks[block].Number;
                }
            }
            Show((int)(start - blockStart));
            at = Copy(frequency, -before, ref positions, at);
            ends[i] = at;
            runStart = blockStart + _runs.RunStart;
        }
    }

    /// <summary>Puts so many positions into an array, from a place on; they count from one.</summary>
    private int Copy(int count, int position, ref int[] positions, int at)
    {
        while (true)
        {
            // Room is made run by run: nothing damaged may ask for more than there is.
            var here = Math.Min(_runCount - _runAt, count);
            if (positions.Length - at < here + (2 * Vector256<int>.Count))
                Array.Resize(ref positions, Math.Max(at + here + (2 * Vector256<int>.Count), 2 * positions.Length));
            position = Sum(_run, _runAt, here, position, positions, at);
            at += here;
            count -= here;
            if (count == 0)
                return at;
            Show(_runs.RunEnd);
        }
    }
}
