using System.Buffers.Binary;
using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Codecs.Files;

namespace NewsSearch.Codecs.Columns;

/// <summary>
/// A column of numbers that take all their bits, as hashes do: each is read where it lies. Lucene's own reader finds the same by
/// six calls and eight single bytes, which counts where a search goes over a whole column. One thread at a time.
/// </summary>
internal sealed class WideColumn : NumericDocValues
{
    /// <summary>Bytes fetched together, as stories stand in order.</summary>
    private const int Ahead = 1 << 13;

    private const int LongestHeader = 1 + 9;
    private const int Bits = 64;

    private readonly FileWindow _window;
    private readonly int _blockShift;
    // Where the numbers of each block start; below zero where all are zero.
    private readonly long[] _starts;

    private WideColumn(FileWindow window, int blockShift, long[] starts) => (_window, _blockShift, _starts) = (window, blockShift, starts);

    /// <summary>Null where the numbers are packed in fewer bits, which Lucene reads.</summary>
    /// <param name="data">The file; the column moves it.</param>
    /// <param name="place">Where in the file it is.</param>
    public static WideColumn? TryOpen(IndexInput data, ColumnPlace place)
    {
        var window = new FileWindow(data, data.Length - SegmentFile.FooterLength);
        var starts = new long[(place.Count + place.BlockSize - 1) / place.BlockSize];
        var at = place.Offset;
        for (var i = 0; i < starts.Length; i++)
        {
            var header = window.Read(at, 1, LongestHeader)[0];
            // The lowest bit tells that nothing was taken away from the numbers.
            if ((header & 1) == 0 || header >> 1 is not (0 or Bits))
                return null;
            starts[i] = header >> 1 == 0 ? -1 : at + 1;
            at += 1 + (header >> 1 == 0 ? 0 : sizeof(long) * Math.Min(place.BlockSize, place.Count - ((long)i * place.BlockSize)));
        }
        return new WideColumn(window, BitOperations.Log2((uint)place.BlockSize), starts);
    }

    public override long Get(int docID)
    {
        var start = _starts[docID >> _blockShift];
        return start < 0 ? 0 : BinaryPrimitives.ReadInt64BigEndian(_window.Read(start + ((long)(docID & ((1 << _blockShift) - 1)) * sizeof(long)), sizeof(long), Ahead));
    }
}
