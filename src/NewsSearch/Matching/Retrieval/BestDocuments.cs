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
    // A heap whose worst document stands in front.
    private (float Score, int Document)[] _heap = new (float, int)[Math.Min(most, 64)];
    private int _count;

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
            Rise(_count++, (score, document));
        }
        else
        {
            Sink((score, document));
        }
        if (_count == most)
            Threshold = Math.Max(Threshold, _heap[0].Score);
    }

    /// <summary>Best first.</summary>
    public (float Score, int Document)[] ToArray()
    {
        var found = _heap.AsSpan(0, _count).ToArray();
        Array.Sort(found, (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Document.CompareTo(b.Document));
        return found;
    }

    private static bool IsWorse((float Score, int Document) one, (float Score, int Document) other) =>
        one.Score < other.Score || one.Score == other.Score && one.Document > other.Document;

    private void Rise(int at, (float, int) added)
    {
        for (int parent; at > 0 && IsWorse(added, _heap[parent = (at - 1) >> 1]); at = parent)
            _heap[at] = _heap[parent];
        _heap[at] = added;
    }

    private void Sink((float, int) added)
    {
        var at = 0;
        for (var child = 1; child < _count; child = (2 * at) + 1)
        {
            if (child + 1 < _count && IsWorse(_heap[child + 1], _heap[child]))
                child++;
            if (!IsWorse(_heap[child], added))
                break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = added;
    }
}
