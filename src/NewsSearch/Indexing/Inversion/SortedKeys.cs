using System.Buffers;
using NewsSearch.Codecs.Postings;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// The entries of a <see cref="KeyLog"/> as postings: sorted digit by digit from the lowest up, which keeps documents in their
/// order, and takes a few steps an entry where comparing would take as many as there are halvings. Immutable.
/// </summary>
internal sealed class SortedKeys : ISortedPostings
{
    private const int BitsOfDigit = 11;
    private const int Values = 1 << BitsOfDigit;

    private static readonly ArrayPool<int> s_numbers = ArrayPool<int>.Shared;
    private static readonly ArrayPool<ulong> s_keys = ArrayPool<ulong>.Shared;

    private readonly byte[] _term = new byte[KeyTerm.Length];
    private readonly int[] _starts;
    private ulong[] _keys;
    private int[] _documents;

    public SortedKeys(KeyLog log)
    {
        var count = log.Count;
        DocumentCount = log.DocumentCount;
        _keys = s_keys.Rent(count);
        _documents = s_numbers.Rent(count);
        log.Keys.CopyTo(_keys);
        log.Documents.CopyTo(_documents);
        Sort(count);
        _starts = s_numbers.Rent(count + 1);
        for (var i = 0; i < count; i++)
            if (i == 0 || _keys[i] != _keys[i - 1])
                _starts[TermCount++] = i;
        _starts[TermCount] = count;
    }

    public int TermCount { get; }

    public int DocumentCount { get; }

    /// <summary>Valid until another term is asked for.</summary>
    public ReadOnlySpan<byte> Term(int index)
    {
        KeyTerm.Write(_keys[_starts[index]], _term);
        return _term;
    }

    public ReadOnlySpan<int> Documents(int index) => _documents.AsSpan(_starts[index]..(_starts[index + 1]));

    public ReadOnlySpan<int> Positions(int index) => [];

    public void Dispose()
    {
        s_keys.Return(_keys);
        s_numbers.Return(_documents);
        s_numbers.Return(_starts);
    }

    private void Sort(int count)
    {
        var (keys, documents) = (s_keys.Rent(count), s_numbers.Rent(count));
        Span<int> next = stackalloc int[Values];
        for (var shift = 0; shift < KeyTerm.Bits; shift += BitsOfDigit)
        {
            next.Clear();
            foreach (var key in _keys.AsSpan(0, count))
                next[(int)(key >> shift) & (Values - 1)]++;
            if (count == 0 || next[(int)(_keys[0] >> shift) & (Values - 1)] == count)
                continue;
            var sum = 0;
            foreach (ref var start in next)
                (start, sum) = (sum, sum + start);
            for (var i = 0; i < count; i++)
            {
                ref var to = ref next[(int)(_keys[i] >> shift) & (Values - 1)];
                keys[to] = _keys[i];
                documents[to++] = _documents[i];
            }
            (keys, _keys) = (_keys, keys);
            (documents, _documents) = (_documents, documents);
        }
        s_keys.Return(keys);
        s_numbers.Return(documents);
    }
}
