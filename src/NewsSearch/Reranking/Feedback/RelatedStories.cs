using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Reranking.Feedback;

/// <summary>
/// Stories that have none of the words of a query, but those that the best ones have in common: who asks for any of some
/// words asks for a subject, and others may write of it in other words. One query, one thread.
/// </summary>
/// <param name="searcher">The state of the index.</param>
/// <param name="feedback">What the best ones have in common.</param>
/// <param name="stories">Among which stories.</param>
internal sealed class RelatedStories(BoundedSearcher searcher, FeedbackScorer feedback, StoryFilter stories)
{
    /// <summary>The best ones that are no candidates yet.</summary>
    public IEnumerable<Candidate> Best(CandidateList known, int most)
    {
        var best = new PriorityQueue<Candidate, float>(most + 1);
        foreach (var leaf in searcher.IndexReader.Leaves)
        {
            var scores = feedback.Score(leaf);
            var (allowed, live) = (stories.BitsOf(leaf.AtomicReader), leaf.AtomicReader.LiveDocs);
            for (var i = 0; i < scores.Length; i++)
            {
                if (scores[i] == 0 || (best.Count == most && scores[i] <= best.Peek().Score))
                    continue;
                searcher.Budget.Tick();
                if (allowed.Get(i) && live?.Get(i) != false && known.Of(leaf.DocBase + i) is null)
                    Keep(best, new Candidate(leaf.DocBase + i, scores[i]), most);
            }
        }
        return best.UnorderedItems.Select(b => b.Element);
    }

    private static void Keep(PriorityQueue<Candidate, float> best, Candidate candidate, int most)
    {
        if (best.Count < most)
            best.Enqueue(candidate, candidate.Score);
        else
            best.EnqueueDequeue(candidate, candidate.Score);
    }
}
