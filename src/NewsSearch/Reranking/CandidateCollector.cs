using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.Reranking;

/// <summary>Keeps the best documents of a search, up to a number, and counts all.</summary>
/// <param name="most">How many to keep; twice as many are held for a while.</param>
internal sealed class CandidateCollector(int most) : ICollector
{
    private const int FirstRoom = 1_024;

    private Candidate[] _found = new Candidate[Math.Min(FirstRoom, 2 * most)];
    private int _count;
    private int _base;
    private Scorer? _scorer;

    /// <summary>Documents collected, kept or not.</summary>
    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

    public void Collect(int doc)
    {
        Total++;
        if (_count == _found.Length)
            MakeRoom();
        _found[_count++] = new Candidate(_base + doc, _scorer!.GetScore());
    }

    /// <summary>The best ones, by document.</summary>
    public CandidateList Best()
    {
        if (_count > most)
            Cut();
        return new CandidateList(_found.AsSpan(0, _count).ToArray(), Total);
    }

    private void MakeRoom()
    {
        if (_found.Length < 2 * most)
            Array.Resize(ref _found, Math.Min(2 * most, 2 * _found.Length));
        else
            Cut();
    }

    private void Cut()
    {
        _found.AsSpan(0, _count).Sort();
        _count = most;
        _found.AsSpan(0, _count).Sort((a, b) => a.Document.CompareTo(b.Document));
    }
}
