using Lucene.Net.Index;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// What the best documents of any of some words score at the least, before one is read. In each segment one word tells: its
/// impacts are those of as many documents, each of which scores that much with this word alone.
/// </summary>
/// <param name="most">How many documents are asked for.</param>
internal sealed class WordReach(int most)
{
    private readonly ReachedScores _scores = new(most);

    /// <summary>What as many documents reach; below every score where that is not known.</summary>
    public float Least => _scores.Least;

    /// <summary>Takes a segment into account, if each document that has a word counts there.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="words">The words, any of which will do.</param>
    /// <param name="scan">Which documents count.</param>
    public void Add(AtomicReaderContext segment, WordCursor[] words, SegmentScan scan)
    {
        PostingCursor? telling = null;
        foreach (var word in words)
        {
            // What is weighed below zero takes away from what others score.
            if (word.Finding[0].Best < 0)
                return;
            if (word.Finding[0].Best > (telling?.Best ?? 0))
                telling = word.Finding[0];
        }
        if (telling is { HasBounds: true } && scan.HasAll(StoryBits.Of(segment.AtomicReader)))
            telling.AddReached(_scores);
    }
}
