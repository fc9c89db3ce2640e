namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// The best of scores that documents are known to reach, one each: as many as are asked for tell what the last of the best
/// documents scores at the least, before any document is read. One search, one thread.
/// </summary>
/// <param name="most">How many documents are asked for.</param>
internal sealed class ReachedScores(int most)
{
    private readonly PriorityQueue<float, float> _scores = new(most);

    /// <summary>What as many documents reach; below every score as long as fewer are known.</summary>
    public float Least => _scores.Count < most ? float.NegativeInfinity : _scores.Peek();

    public void Add(float score)
    {
        if (_scores.Count < most)
            _scores.Enqueue(score, score);
        else if (score > _scores.Peek())
            _scores.EnqueueDequeue(score, score);
    }

    public void Clear() => _scores.Clear();
}
