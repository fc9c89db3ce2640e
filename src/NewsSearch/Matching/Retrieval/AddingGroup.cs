using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Postings whose frequencies are added up and scored once, and which are asked only where a word was found: opened when the
/// first document is good enough. One thread at a time.
/// </summary>
/// <param name="open">Opens them.</param>
/// <param name="term">Scores them.</param>
internal sealed class AddingGroup(Func<PostingCursor[]> open, Bm25Term term)
{
    private PostingCursor[]? _postings;

    /// <summary>What it scores at the most.</summary>
    public float Most => term.Weight;

    public float Score(int document, byte length)
    {
        var frequency = 0f;
        foreach (var list in _postings ??= open())
            if (list.Advance(document) == document)
                frequency += list.Frequency;
        return frequency > 0 ? term.Score(frequency, length) : 0;
    }
}
