using NewsSearch.Engine.Aliases;
using NewsSearch.Exploring.Threads;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Engine;

/// <summary>Gathers the chain of events that a story belongs to, in one state of the index. One thread.</summary>
internal sealed class ThreadSearch(SearcherLease state, AliasSource aliases, ThreadRequest request, DateTimeOffset now, SearchBudget budget)
{
    /// <summary>Stories that are offered at a time: first those like the story, then those like the thread so far.</summary>
    private const int Offered = 150;

    /// <summary>A long affair goes on in words that its first stories do not have yet.</summary>
    private const int MostRounds = 4;

    private readonly int _most = Math.Clamp(request.Top, 1, 500);

    /// <summary>Null where the story is not there.</summary>
    public ThreadPage? Page()
    {
        if (RelatedStories.Of(state, aliases, request.Id, now, budget) is not { } related)
            return null;
        var thread = new ThreadGrowth(related.Asked, budget, request.Threshold ?? ThreadGrowth.Threshold);
        try
        {
            Gather(related, thread);
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        var stories = thread.Members.SelectMany((member, i) => related.CopiesOf(member).Select(d => (Story: related.ProfileOf(d), Likeness: thread.Likeness[i])))
            .OrderBy(s => s.Story.Article.Published is null).ThenBy(s => s.Story.Article.Published?.Instant).ThenBy(s => s.Story.Article.Id, StringComparer.Ordinal)
            .Select((s, i) => related.Hit(i + 1, s.Story, s.Likeness)).ToList();
        var isCut = thread.Members.Count == _most;
        return new ThreadPage
        {
            Id = request.Id,
            Total = stories.Count,
            Copies = stories.Count(s => s.Hit.Badges.Contains(StoryBadge.Copy)),
            Stories = stories,
            Complete = !budget.IsSpent && !isCut,
            Notices = isCut ? [.. related.Notices, new QueryNotice("incomplete", FormattableString.Invariant($"There may be more: no more than {_most} stories were gathered."), 0, 0)] : related.Notices,
        };
    }

    private void Gather(RelatedStories related, ThreadGrowth thread)
    {
        var offered = new HashSet<long> { related.GroupOf(related.Asked) };
        var text = related.Asked.Text;
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var story in related.Find(text, Offered))
                if (offered.Add(related.GroupOf(story)))
                    thread.Offer(story);
            if (!thread.Grow(_most) || thread.Members.Count == _most)
                return;
            text = thread.Middle;
        }
    }
}
