using Lucene.Net.Index;
using NewsSearch.Codecs.Files;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// The blocks of a field's terms: where each is, and what tells its first term from the last one before it. In memory, one
/// array of bytes and two of numbers; immutable.
/// </summary>
internal sealed class TermIndex
{
    private readonly byte[] _separators;
    private readonly int[] _separatorEnds;
    private readonly long[] _starts;

    private TermIndex(byte[] separators, int[] separatorEnds, long[] starts)
    {
        _separators = separators;
        _separatorEnds = separatorEnds;
        _starts = starts;
    }

    public int BlockCount => _starts.Length - 1;

    public long MemoryUsed => _separators.Length + (sizeof(int) * (long)_separatorEnds.Length) + (sizeof(long) * (long)_starts.Length);

    /// <summary>Goes past it in the directory.</summary>
    /// <param name="directory">The directory, at the field's blocks.</param>
    /// <param name="count">How many there are.</param>
    /// <returns>How long all separators are together.</returns>
    /// <exception cref="CorruptIndexException">The directory is shorter.</exception>
    public static int Skip(ref ByteReader directory, long count)
    {
        // A block takes two bytes of the directory at least: no time is spent on a count that cannot be true.
        if (count < 1 || count > directory.Left / 2)
            throw Broken();
        var length = 0;
        for (var i = 0L; i < count; i++)
        {
            length += directory.Bytes(directory.Variable()).Length;
            directory.SkipVariable();
        }
        return length;
    }

    /// <summary>Reads it from the directory.</summary>
    /// <param name="directory">The directory, at the field's blocks.</param>
    /// <param name="count">How many there are; as many were skipped before.</param>
    /// <param name="separatorLength">How long all separators are together.</param>
    /// <param name="start">Where the first one is.</param>
    /// <param name="limit">Where they must end.</param>
    /// <exception cref="CorruptIndexException">The directory contradicts itself.</exception>
    public static TermIndex Read(ref ByteReader directory, int count, int separatorLength, long start, long limit)
    {
        var separators = GC.AllocateUninitializedArray<byte>(separatorLength);
        var ends = GC.AllocateUninitializedArray<int>(count);
        var starts = GC.AllocateUninitializedArray<long>(count + 1);
        var (before, end) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var separator = directory.Bytes(directory.Variable());
            if (separator.Length > separators.Length - end || (i > 0 && separators.AsSpan(before, end - before).SequenceCompareTo(separator) >= 0))
                throw Broken();
            separator.CopyTo(separators.AsSpan(end));
            before = end;
            ends[i] = end += separator.Length;
            starts[i] = start;
            start += directory.VariableLong();
            if (start < 0 || start > limit)
                throw Broken();
        }
        starts[count] = start;
        return new TermIndex(separators, ends, starts);
    }

    public long StartOf(int block) => _starts[block];

    public int LengthOf(int block) => (int)(_starts[block + 1] - _starts[block]);

    /// <summary>The block that a term is in, if it is in any.</summary>
    public int Find(ReadOnlySpan<byte> term)
    {
        int low = 0, high = BlockCount;
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (Separator(middle).SequenceCompareTo(term) <= 0)
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    private ReadOnlySpan<byte> Separator(int block)
    {
        var start = block == 0 ? 0 : _separatorEnds[block - 1];
        return _separators.AsSpan(start, _separatorEnds[block] - start);
    }

    private static CorruptIndexException Broken() => new("The directory of the terms is damaged.");
}
