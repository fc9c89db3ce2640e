using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Postings whose frequencies are added up and scored once, and which are asked only where a word was found.</summary>
internal readonly record struct AddingGroup(PostingCursor[] Postings, Bm25Term Term)
{
    public float Score(int document, byte length)
    {
        var frequency = 0f;
        foreach (var list in Postings)
            if (list.Advance(document) == document)
                frequency += list.Frequency;
        return frequency > 0 ? Term.Score(frequency, length) : 0;
    }
}
