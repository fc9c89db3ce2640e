namespace NewsSearch.Reranking;

/// <summary>A document with its score; the better one comes first, of equal ones the first of the index, as in Lucene.</summary>
internal readonly record struct Candidate(int Document, float Score) : IComparable<Candidate>
{
    public int CompareTo(Candidate other)
    {
        var byScore = other.Score.CompareTo(Score);
        return byScore != 0 ? byScore : Document.CompareTo(other.Document);
    }
}
