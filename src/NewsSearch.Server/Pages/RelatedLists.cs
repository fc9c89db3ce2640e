using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Pages;

/// <summary>The stories beside a story: the affair that it belongs to, what explains it, and more like it.</summary>
internal static class RelatedLists
{
    private const int MostOfThread = 12;
    private const int Most = 5;

    public static async Task WriteAsync(HtmlText html, PageState state, ServerContext server, string id, CancellationToken cancellationToken)
    {
        var thread = await server.Index.ThreadAsync(new ThreadRequest { Id = id, Top = MostOfThread, Limits = server.Limits }, cancellationToken);
        var background = await server.Index.BackgroundAsync(new BackgroundRequest { Id = id, Top = Most, Limits = server.Limits }, cancellationToken);
        var similar = await server.Index.SimilarAsync(new SimilarRequest { Id = id, Top = Most, Limits = server.Limits }, cancellationToken);
        var affair = (thread?.Stories ?? []).Where(s => !s.Hit.Badges.Contains(StoryBadge.Copy) || s.Hit.Id == id).ToList();
        if (affair.Count > 1)
            List(html, state, "The affair", "thread", affair, id);
        List(html, state, "Background", "background", background?.Stories ?? [], id);
        // What the affair has already is not said twice.
        List(html, state, "More like this", "similar", [.. (similar?.Stories ?? []).Where(s => affair.TrueForAll(a => a.Hit.Id != s.Hit.Id))], id);
    }

    private static void List(HtmlText html, PageState state, string title, string name, IReadOnlyList<RelatedStory> stories, string id)
    {
        if (stories.Count == 0)
            return;
        var about = new PageState(state.Query, null, null, null);
        html.Add($"""<section class="related {name}"><h2>{title}</h2><ol>""");
        foreach (var (hit, shared) in stories)
        {
            var headline = hit.Headline.Length == 0 ? "(no headline)" : hit.Headline;
            html.Markup("<li>");
            if (hit.Id == id)
                html.Add($"""<b aria-current="true" dir="auto">{headline}</b>""");
            else
                html.Add($"""<a href="{about.Link(StoryPath.Of(StoryView.Prefix, hit.Id))}" title="{Why(shared)}" dir="auto">{headline}</a>""");
            if (hit.Published is { } time)
                html.Add($""" <time datetime="{time.ToString()}">{Days.Text(time)}</time>""");
            html.Markup("</li>");
        }
        html.Markup("</ol></section>");
    }

    private static string Why(SharedTraits shared) => string.Join(", ", shared.Sections.Concat(shared.Names).Concat(shared.Places).Concat(shared.Dates).Concat(shared.Words).Distinct(StringComparer.Ordinal).Take(8));
}
