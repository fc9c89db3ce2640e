using System.Numerics;
using Lucene.Net.Search;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// The best documents found so far, and what a further one must score. Documents come in rising order, so of equal scores
/// the first stays. One search, one thread.
/// </summary>
/// <param name="most">How many are kept.</param>
/// <param name="after">The last one of the page before: only what comes behind it counts.</param>
internal sealed class BestDocuments(int most, ScoreDoc? after)
{
    // A heap whose worst document stands in front. A document is one number, greater the better it is: comparing two takes no branch.
    private ulong[] _heap = new ulong[Math.Min(most, 64)];
    private int _count;

    /// <summary>How many were found, no more than are kept.</summary>
    public int Count => _count;

    /// <summary>No document up to this score comes in; below every score as long as there is room and nothing is known.</summary>
    public float Threshold { get; private set; } = float.NegativeInfinity;

    /// <summary>Takes into account that as many documents as are kept score so much or more.</summary>
    public void Reach(float score) => Threshold = Math.Max(Threshold, MathF.BitDecrement(score));

    public void Add(int document, float score)
    {
        if (score <= Threshold || after is not null && (score > after.Score || score == after.Score && document <= after.Doc))
            return;
        if (_count < most)
        {
            if (_count == _heap.Length)
                Array.Resize(ref _heap, Math.Min(most, 2 * _count));
            Rise(_count++, Pack(document, score));
        }
        else
        {
            Sink(Pack(document, score));
        }
        if (_count == most)
            Threshold = Math.Max(Threshold, ScoreOf(_heap[0]));
    }

    /// <summary>Best first.</summary>
    public (float Score, int Document)[] ToArray()
    {
        var sorted = _heap.AsSpan(0, _count).ToArray();
        Array.Sort(sorted);
        Array.Reverse(sorted);
        return Array.ConvertAll(sorted, packed => (ScoreOf(packed), DocumentOf(packed)));
    }

    /// <summary>By document.</summary>
    public (float Score, int Document)[] ByDocument()
    {
        var sorted = new ulong[_count];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = BitOperations.RotateLeft(~_heap[i], 32);
        Array.Sort(sorted);
        return Array.ConvertAll(sorted, turned => BitOperations.RotateLeft(~turned, 32) is var packed ? (ScoreOf(packed), DocumentOf(packed)) : default);
    }

    /// <summary>The score above, as a number that grows with it, whatever its sign; the document below, the first ones greatest.</summary>
    private static ulong Pack(int document, float score)
    {
        // Both zeros are one score.
        var bits = BitConverter.SingleToInt32Bits(score + 0f);
        return ((ulong)(uint)(bits ^ ((bits >> 31) | int.MinValue)) << 32) | ~(uint)document;
    }

    private static int DocumentOf(ulong packed) => (int)~(uint)packed;

    private static float ScoreOf(ulong packed)
    {
        var bits = (int)(packed >> 32);
        return BitConverter.Int32BitsToSingle(bits ^ ((~bits >> 31) | int.MinValue));
    }

    private void Rise(int at, ulong added)
    {
        for (int parent; at > 0 && added < _heap[parent = (at - 1) >> 1]; at = parent)
            _heap[at] = _heap[parent];
        _heap[at] = added;
    }

    private void Sink(ulong added)
    {
        var heap = _heap.AsSpan(0, _count);
        var at = 0;
        for (var child = 1; child < heap.Length; child = (2 * at) + 1)
        {
            if (child + 1 < heap.Length)
                child += heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= added)
                break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = added;
    }
}
