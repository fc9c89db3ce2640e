using NewsSearch.Articles;
using NewsSearch.Contract;
using NewsSearch.Presentation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Pages;

/// <summary>One story of an answer.</summary>
internal static class HitItem
{
    private const int MostNames = 6;

    public static void Write(HtmlText html, PageState state, SearchHit hit)
    {
        html.Markup("<article class=\"hit\">");
        Origin(html, hit.Source, hit.Published);
        html.Add($"""<h2><a href="{Story(state, hit.Id)}" dir="auto">""");
        if (hit.Headline.Length == 0)
            html.Markup("(no headline)");
        else
            html.Marked(hit.Headline, hit.HeadlineHighlights);
        html.Markup("</a></h2>");
        Badges(html, state, hit);
        html.Markup("<p class=\"snippet\" dir=\"auto\">");
        if (hit.Dateline is { Places.Count: > 0 } dateline)
            html.Add($"""<span class="dateline">{string.Join(", ", dateline.Places)}</span> """);
        html.Marked(hit.Snippet, hit.Highlights);
        html.Markup("</p>");
        Names(html, "Speaking", hit.Speakers, name => (state with { Sort = null }).Link("/quotes", ("speaker", name)));
        Names(html, "Topics", hit.Topics, topic => state.Toggled(FacetLists.Part("topic", topic)).Link("/"));
        html.Markup("</article>\n");
    }

    /// <summary>The address of a story, with the query, so that its matches are marked there.</summary>
    public static string Story(PageState state, string id) => new PageState(state.Query, null, null, null).Link(StoryPath.Of("/stories/", id));

    public static void Origin(HtmlText html, string? source, StoryTime? published)
    {
        html.Markup("<p class=\"origin\">");
        if (!string.IsNullOrEmpty(source))
            html.Add($"""<span class="source">{source}</span> """);
        if (published is { } time)
            html.Add($"""<time datetime="{time.ToString()}">{Days.Text(time)}</time>""");
        html.Markup("</p>");
    }

    private static void Badges(HtmlText html, PageState state, SearchHit hit)
    {
        if (hit.Badges.Count == 0 && hit.Copies == 0 && hit.Version <= 1 && hit.Match == HitMatch.All)
            return;
        html.Markup("<p class=\"badges\">");
        foreach (var badge in hit.Badges)
            html.Add($"""<span class="badge {Words.Of(badge)}">{Words.Of(badge)}</span> """);
        if (hit.Version > 1)
            html.Add($"""<a class="badge" href="{new PageState(state.Query, null, null, null).Link(StoryPath.Of("/diff/", hit.Id))}">version {hit.Version}</a> """);
        if (hit.Copies > 0)
            html.Add($"""<span class="badge">{(hit.Copies == 1 ? "1 copy" : hit.Copies.ToString(System.Globalization.CultureInfo.InvariantCulture) + " copies")}{First(hit)}</span> """);
        if (hit.Match == HitMatch.Most)
            html.Markup("<span class=\"badge\">some of the words</span>");
        html.Markup("</p>");
    }

    private static string First(SearchHit hit) => hit.First is not { } first ? ""
        : $", first by {first.Source ?? first.Id}" + (first.Published is { } time ? " on " + Days.Text(time) : "");

    private static void Names(HtmlText html, string what, IReadOnlyList<string> names, Func<string, string> link)
    {
        if (names.Count == 0)
            return;
        html.Add($"""<p class="names"><span class="what">{what}</span> """);
        foreach (var name in names.Take(MostNames))
            html.Add($"""<a href="{link(name)}">{name}</a> """);
        if (names.Count > MostNames)
            html.Add($"""<span class="rest">and {names.Count - MostNames} more</span>""");
        html.Markup("</p>");
    }
}
