using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace NewsSearch.Indexing.Inversion;

/// <summary>The norm of a text by its number of words, as a similarity encodes it. One thread at a time.</summary>
internal sealed class LengthNorms(Similarity similarity)
{
    private readonly long?[] _known = new long?[2048];
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

    private long Compute(int length)
    {
        _state.Length = length;
        return similarity.ComputeNorm(_state);
    }
}
