using NewsSearch.Articles;
using NewsSearch.Engine.Aliases;
using NewsSearch.Exploring.Background;
using NewsSearch.Exploring.Likeness;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Engine;

/// <summary>Finds earlier stories that explain one, in one state of the index. One thread.</summary>
internal sealed class BackgroundSearch(SearcherLease state, AliasSource aliases, BackgroundRequest request, DateTimeOffset now, SearchBudget budget)
{
    private const long SecondsOfDay = 86_400;

    /// <summary>Stories that are compared: those like the story, like each section, and of each date that it speaks of.</summary>
    private const int Compared = 100;
    private const int OfSection = 30;
    private const int OfDate = 10;

    private const int MostSections = 8;
    private const int MostDates = 16;

    private static readonly QueryNotice s_undated = new("undated", "Nothing tells when the story was published, so no story is known to be earlier.", 0, 0);

    /// <summary>Null where the story is not there.</summary>
    public BackgroundPage? Page()
    {
        if (RelatedStories.Of(state, aliases, request.Id, now, budget) is not { } related)
            return null;
        var measure = new BackgroundMeasure(related.Asked, related.Profiles);
        var stories = new List<(StoryProfile Story, float Score)>();
        try
        {
            foreach (var story in Earlier(related, measure).DistinctBy(s => s.Document))
                if (measure.Of(story) is > 0 and var score)
                    stories.Add((story, score));
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        var best = stories.OrderByDescending(s => s.Score).ThenBy(s => s.Story.Article.Id, StringComparer.Ordinal);
        return new BackgroundPage
        {
            Id = request.Id,
            Stories = related.Hits(best, Math.Clamp(request.Top, 0, 100), measure.Explained),
            Complete = !budget.IsSpent,
            Notices = related.Asked.Day is null ? [s_undated, .. related.Notices] : related.Notices,
        };
    }

    /// <summary>Stories of earlier days that may explain it; of the same day are those that tell the same news.</summary>
    private static IEnumerable<StoryProfile> Earlier(RelatedStories related, BackgroundMeasure measure)
    {
        if (related.Asked.Article.Published is not { } published)
            return [];
        var before = Seconds(published.Day) - 1;
        return related.Find(related.Asked.Text, Compared, (long.MinValue, before))
            .Concat(measure.Sections.Take(MostSections).SelectMany(s => related.Find(s.Text, OfSection, (long.MinValue, before))))
            .Concat(Dates(related.Asked.Article).SelectMany(d => related.Find(related.Asked.Text, OfDate, (Seconds(d.From), Math.Min(before, Seconds(d.To) + (2 * SecondsOfDay) - 1)))))
            .Where(s => s.Day is { } day && day < published.Day.DayNumber);
    }

    /// <summary>The dates that it speaks of, the most exact first.</summary>
    private static IEnumerable<DateMention> Dates(Article article) =>
        article.Dates.Where(d => d.From < article.Published!.Value.Day).DistinctBy(d => (d.From, d.To)).OrderByDescending(d => d.Precision).Take(MostDates);

    private static long Seconds(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds();
}
