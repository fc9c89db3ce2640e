using System.Numerics;

namespace NewsSearch.Engine.Facets;

/// <summary>Goes through the documents of a bit set, rising.</summary>
/// <param name="words">The set.</param>
/// <param name="mask">Another set that they must be in, too; null for none.</param>
internal struct MarkedDocuments(long[] words, long[]? mask)
{
    private int _index = -1;
    private long _word;

    public int Current { get; private set; }

    public readonly MarkedDocuments GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_word == 0)
        {
            if (++_index >= words.Length)
                return false;
            _word = mask is null ? words[_index] : words[_index] & mask[_index];
        }
        Current = (_index << 6) + BitOperations.TrailingZeroCount(_word);
        _word &= _word - 1;
        return true;
    }
}
