using NewsSearch.Engine.Aliases;
using NewsSearch.Exploring.Likeness;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;

namespace NewsSearch.Engine;

/// <summary>Finds stories like one, in one state of the index. One thread.</summary>
internal sealed class SimilarSearch(SearcherLease state, AliasSource aliases, SimilarRequest request, DateTimeOffset now, SearchBudget budget)
{
    /// <summary>Stories that are compared word by word, found by the words that tell most of the story.</summary>
    private const int Compared = 150;

    /// <summary>Two stories that are less like each other have a chance word in common.</summary>
    private const float LeastLikeness = 0.02f;

    /// <summary>Null where the story is not there.</summary>
    public SimilarPage? Page()
    {
        if (RelatedStories.Of(state, aliases, request.Id, now, budget) is not { } related)
            return null;
        var stories = new List<(StoryProfile Story, float Score)>();
        try
        {
            foreach (var story in related.Find(related.Asked.Text, Compared))
                stories.Add((story, related.Asked.Text.Cosine(story.Text) * TimeNearness.Of(related.Asked, story)));
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        var best = stories.Where(s => s.Score >= LeastLikeness).OrderByDescending(s => s.Score).ThenBy(s => s.Story.Article.Id, StringComparer.Ordinal);
        return new SimilarPage
        {
            Id = request.Id,
            Stories = related.Hits(best, Math.Clamp(request.Top, 0, 100)),
            Complete = !budget.IsSpent,
            Notices = related.Notices,
        };
    }
}
