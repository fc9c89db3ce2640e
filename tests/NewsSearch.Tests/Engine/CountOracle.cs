using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Engine;

/// <summary>Facets and timelines by going through all stories.</summary>
/// <param name="isCopy">Whether the story of an id is a copy of an earlier one.</param>
internal sealed class CountOracle(Func<string, bool>? isCopy = null)
{
    private readonly Func<string, bool> _isCopy = isCopy ?? (_ => false);

    /// <param name="stories">Stories to count.</param>
    /// <param name="field">By what.</param>
    /// <param name="request">How many values, and whose days.</param>
    /// <param name="personOf">The name that a speaker is counted under.</param>
    public List<FacetValue> Facet(IReadOnlyList<Article> stories, FacetField field, SearchRequest request, Func<string, string>? personOf = null) =>
    [
        .. stories.SelectMany(s => Values(s, field, request.TimeZone ?? TimeZoneInfo.Utc, personOf ?? (name => name)).Where(v => v.Length > 0).Distinct().Select(v => (Value: v, s.Id)))
            .GroupBy(v => v.Value).Select(g => new FacetValue(g.Key, g.Count(), g.Count(v => _isCopy(v.Id))))
            .OrderByDescending(v => v.Stories).ThenBy(v => v.Value, StringComparer.Ordinal).Take(request.FacetTop),
    ];

    /// <param name="request">The stretches and the clock.</param>
    /// <param name="found">Stories of the query.</param>
    /// <param name="others">Those of the query to compare with; null for none.</param>
    /// <param name="all">Every story.</param>
    /// <param name="bounds">Days that the request names, which are filled.</param>
    public List<TimelineBucket> Timeline(
        TimelineRequest request, IReadOnlyList<Article> found, IReadOnlyList<Article>? others, IReadOnlyList<Article> all, IEnumerable<DateOnly>? bounds = null)
    {
        var stories = Stretches(found, request);
        var against = others is null ? null : Stretches(others, request);
        var every = Stretches(all, request);
        List<DateOnly> days = [.. stories.Keys, .. against?.Keys.AsEnumerable() ?? [], .. bounds ?? []];
        var buckets = new List<TimelineBucket>();
        if (days.Count == 0)
            return buckets;
        for (var from = Start(days.Min(), request.By); from <= days.Max(); from = Next(from, request.By))
            buckets.Add(new TimelineBucket(from, Count(stories, from), against is null ? null : Count(against, from)));
        return buckets;

        TimelineCount Count(Dictionary<DateOnly, List<string>> ids, DateOnly from) => ids.TryGetValue(from, out var some)
            ? new TimelineCount(some.Count, some.Count(_isCopy), some.Count / (double)every[from].Count)
            : default;
    }

    /// <summary>The times of a story that count.</summary>
    public static IEnumerable<(DateOnly First, DateOnly Last)> Times(Article article, TimelineRequest request) => request.Clock switch
    {
        QueryClock.Mentioned => article.Dates.Select(d => (d.From, d.To)),
        QueryClock.Filed => article.Dateline is { Year: { } year, Month: { } month, Day: { } day } ? [(new DateOnly(year, month, day), new DateOnly(year, month, day))] : [],
        _ when article.Published is not { } published => [],
        _ when article.Published is { DateOnly: true } day => [(DateOnly.FromDateTime(day.Instant.UtcDateTime), DateOnly.FromDateTime(day.Instant.UtcDateTime))],
        _ => [(DayOf(article.Published!.Value.Instant, request.Search.TimeZone ?? TimeZoneInfo.Utc), DayOf(article.Published!.Value.Instant, request.Search.TimeZone ?? TimeZoneInfo.Utc))],
    };

    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>Ids by the first day of each stretch that holds all of a time.</summary>
    private static Dictionary<DateOnly, List<string>> Stretches(IReadOnlyList<Article> stories, TimelineRequest request) => stories
        .SelectMany(s => Times(s, request).Where(t => Start(t.First, request.By) == Start(t.Last, request.By)).Select(t => Start(t.First, request.By)).Distinct().Select(from => (From: from, s.Id)))
        .GroupBy(s => s.From, s => s.Id).ToDictionary(g => g.Key, g => g.ToList());

    private static IEnumerable<string> Values(Article story, FacetField field, TimeZoneInfo zone, Func<string, string> personOf) => field switch
    {
        FacetField.Source => [story.Source ?? ""],
        FacetField.Dateline => story.Dateline?.Places ?? [],
        FacetField.Country => [story.Dateline?.Country ?? ""],
        FacetField.Speaker => story.Speakers.Select(personOf),
        FacetField.Topic => story.Topics.Select(t => t.Label),
        FacetField.TopicGiven => story.Topics.Where(t => t.Source == TopicSource.Given).Select(t => t.Label),
        FacetField.TopicModel => story.Topics.Where(t => t.Source == TopicSource.Model).Select(t => t.Label),
        FacetField.TopicKeyphrase => story.Topics.Where(t => t.Source == TopicSource.Keyphrase).Select(t => t.Label),
        FacetField.Place => story.Places.Select(p => p.Name),
        FacetField.Language => [story.Language],
        FacetField.State => [story.Status.ToString().ToLowerInvariant()],
        _ => story.Published is { } published ? [Day(published, zone).ToString(Format(field), CultureInfo.InvariantCulture)] : [],
    };

    private static DateTime Day(StoryTime published, TimeZoneInfo zone) =>
        published.DateOnly ? published.Instant.UtcDateTime : TimeZoneInfo.ConvertTime(published.Instant, zone).DateTime;

    private static string Format(FacetField field) => field switch { FacetField.Year => "yyyy", FacetField.Month => "yyyy-MM", _ => "yyyy-MM-dd" };

    private static DateOnly Start(DateOnly day, TimelineInterval by) => by switch
    {
        TimelineInterval.Day => day,
        TimelineInterval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimelineInterval.Month => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly Next(DateOnly start, TimelineInterval by) => by switch
    {
        TimelineInterval.Day => start.AddDays(1),
        TimelineInterval.Week => start.AddDays(7),
        TimelineInterval.Month => start.AddMonths(1),
        _ => start.AddYears(1),
    };
}
