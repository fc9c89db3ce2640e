using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace NewsSearch.Indexing.Inversion;

/// <summary>The norm of a text by its number of words, as a similarity encodes it. One thread at a time.</summary>
internal sealed class LengthNorms(Similarity similarity)
{
    private readonly long?[] _known = new long?[2048];
    private readonly int[] _rounded = new int[2048];
    private readonly FieldInvertState _state = new("");

    public long this[int length]
    {
        get
        {
            if (length >= _known.Length)
                return Compute(length);
            return _known[length] ??= Compute(length);
        }
    }

    /// <summary>The shortest length that has the same norm.</summary>
    public int Rounded(int length)
    {
        if (length < _rounded.Length && _rounded[length] > 0)
            return _rounded[length];
        int low = 0, high = length;
        while (low < high)
        {
            var middle = low + ((high - low) >>> 1);
            if (this[middle] == this[length])
                high = middle;
            else
                low = middle + 1;
        }
        if (length < _rounded.Length)
            _rounded[length] = low;
        return low;
    }

    private long Compute(int length)
    {
        _state.Length = length;
        return similarity.ComputeNorm(_state);
    }
}
