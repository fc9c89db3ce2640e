using System.Globalization;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;

namespace NewsSearch.Server.Pages;

/// <summary>
/// The stories of an answer over time: bars, each a way to its stretch. With the script a stretch of several is chosen by drawing over
/// them; without it, by the two boxes for days.
/// </summary>
internal static class TimelineChart
{
    private const int Width = 720;
    private const int Height = 72;
    private const int Ticks = 5;
    private const int FewestBars = 4;
    private const int MostBars = 400;

    /// <summary>Counted by years, months or days: as fine as can be read.</summary>
    public static async Task<TimelinePage?> CountAsync(NewsIndex index, SearchRequest search, CancellationToken cancellationToken)
    {
        var request = new TimelineRequest { Search = search with { Top = 0, After = null, Facets = [], Match = search.Match ?? MatchMode.All } };
        TimelinePage? best = null;
        foreach (var by in new[] { TimelineInterval.Year, TimelineInterval.Month, TimelineInterval.Day })
        {
            try
            {
                var page = await index.TimelineAsync(request with { By = by }, cancellationToken);
                if (page.Buckets.Count > MostBars)
                    break;
                best = page;
                if (page.Buckets.Count > 24 || (page.Buckets.Count >= FewestBars && by == TimelineInterval.Year && page.Buckets.Count * 12 > 120))
                    break;
            }
            catch (TimelineTooLongException)
            {
                break;
            }
        }
        return best;
    }

    public static void Write(HtmlText html, PageState state, TimelinePage? timeline)
    {
        if (timeline is null || timeline.Buckets.Count < 2)
            return;
        var buckets = timeline.Buckets;
        var most = Math.Max(1, buckets.Max(b => b.Count.Stories));
        var step = (double)Width / buckets.Count;
        html.Add($"""<figure class="timeline"><figcaption>Stories by {Word(timeline.By)}, {Label(buckets[0].From, timeline.By)} to {Label(buckets[^1].From, timeline.By)}""");
        if (state.Since is not null || state.Until is not null)
            html.Add($""" <a class="clear" href="{(state with { Since = null, Until = null }).Link("/")}">All times</a>""");
        html.Add($"""</figcaption><svg viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" role="group" aria-label="Stories over time" data-by="{Word(timeline.By)}">""");
        for (var i = 0; i < buckets.Count; i++)
            Bar(html, state, buckets[i], timeline.By, i * step, step, most);
        html.Add($"""<rect class="brush" x="0" y="0" width="0" height="{Height}" aria-hidden="true"></rect></svg><p class="axis" aria-hidden="true">""");
        for (var i = 0; i < Ticks; i++)
            html.Add($"""<span>{Text(buckets[(buckets.Count - 1) * i / (Ticks - 1)].From, timeline.By)}</span>""");
        html.Markup("</p></figure>\n");
    }

    private static void Bar(HtmlText html, PageState state, TimelineBucket bucket, TimelineInterval by, double x, double step, long most)
    {
        var (from, to) = (Text(bucket.From, by), Text(bucket.From, by));
        var stories = (long)bucket.Count.Stories;
        var height = stories == 0 ? 0 : Math.Max(2, (Height - 2.0) * stories / most);
        var label = $"{Label(bucket.From, by)}: {stories.ToString(CultureInfo.InvariantCulture)} {(stories == 1 ? "story" : "stories")}";
        if (stories == 0)
            html.Add($"""<g data-from="{from}" data-to="{to}"><rect class="room" x="{x}" y="0" width="{step}" height="{Height}"></rect></g>""");
        else
            html.Add($"""<a href="{(state with { Since = from, Until = to }).Link("/")}" data-from="{from}" data-to="{to}" aria-label="{label}"><title>{label}</title><rect class="room" x="{x}" y="0" width="{step}" height="{Height}"></rect><rect class="bar" x="{x + 0.08 * step}" y="{Height - height}" width="{0.84 * step}" height="{height}"></rect></a>""");
    }

    private static string Word(TimelineInterval by) => Contract.Words.Of(by);

    private static string Text(DateOnly day, TimelineInterval by) => day.ToString(by switch { TimelineInterval.Year => "yyyy", TimelineInterval.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    private static string Label(DateOnly day, TimelineInterval by) => day.ToString(by switch { TimelineInterval.Year => "yyyy", TimelineInterval.Month => "MMMM yyyy", _ => "d MMMM yyyy" }, CultureInfo.InvariantCulture);
}
