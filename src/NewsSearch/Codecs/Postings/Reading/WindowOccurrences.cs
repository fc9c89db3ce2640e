using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// Where the positions of a term are, for some documents of a window in order: told while documents are gone through, so that
/// they are decoded afterwards, and only in those that are left. One thread at a time.
/// </summary>
internal sealed class WindowOccurrences
{
    private readonly List<Block> _blocks = [];

    /// <summary>Of each document, how many occurrences come before its first, in the blocks that are kept here.</summary>
    public long[] Starts { get; private set; } = [];

    /// <summary>Of each document, how many there are.</summary>
    public int[] Frequencies { get; private set; } = [];

    /// <summary>Blocks with any of the documents.</summary>
    public ReadOnlySpan<Block> Blocks => CollectionsMarshal.AsSpan(_blocks);

    /// <summary>Occurrences in them.</summary>
    public long End { get; private set; }

    /// <summary>A block of documents.</summary>
    /// <param name="Number">Its number in the term.</param>
    /// <param name="Start">Occurrences in the blocks before it that are kept.</param>
    /// <param name="Total">Occurrences in it.</param>
    /// <param name="Positions">Where its positions are in the file.</param>
    public readonly record struct Block(int Number, long Start, int Total, long Positions);

    /// <summary>Begins a window.</summary>
    /// <param name="documents">There are no more documents than so many.</param>
    public void Clear(int documents)
    {
        _blocks.Clear();
        End = 0;
        if (Starts.Length >= documents)
            return;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)documents);
        (Starts, Frequencies) = (new long[size], new int[size]);
    }

    /// <summary>Adds a block, or goes on with the last one; returns where it starts.</summary>
    public long Enter(int number, int total, long positions)
    {
        if (_blocks is [.., var last] && last.Number == number)
            return last.Start;
        _blocks.Add(new Block(number, End, total, positions));
        End += total;
        return End - total;
    }

    /// <summary>Leaves some of the documents.</summary>
    /// <param name="kept">Their places, in order.</param>
    public void Keep(ReadOnlySpan<int> kept)
    {
        var (starts, frequencies) = (Starts, Frequencies);
        for (var i = 0; i < kept.Length; i++)
        {
            starts[i] = starts[kept[i]];
            frequencies[i] = frequencies[kept[i]];
        }
    }
}
