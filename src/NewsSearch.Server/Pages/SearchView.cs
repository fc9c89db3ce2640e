using Microsoft.AspNetCore.Http;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Pages;

/// <summary><c>GET /</c>: stories, what they have in common, and when they were.</summary>
internal static class SearchView
{
    private const int Hits = 15;

    /// <summary>What stories are counted by on the page.</summary>
    public static readonly FacetField[] Facets = [FacetField.Speaker, FacetField.Topic, FacetField.Dateline, FacetField.Source, FacetField.Year, FacetField.Language];

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query);
        var state = PageState.Of(given);
        var parsed = QueryParser.Parse(state.Query);
        RequestWatch.Of(context).Asked("page", state.Query);
        var html = new HtmlText();
        if (!parsed.Success)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            PageFrame.Open(html, "The query cannot be read", PageFrame.View.Stories, state, to => Understanding.Write(to, parsed, state));
            PageFrame.Close(html);
            await PageAnswer.WriteAsync(context, html);
            return;
        }
        var request = SearchParameters.OfSearch(given, parsed, server.Limits) with { Top = Hits, Facets = Facets, FacetTop = 8, Order = PageState.Order(given) };
        var page = await server.Index.SearchAsync(request, context.RequestAborted);
        var timeline = await TimelineChart.CountAsync(server.Index, request, context.RequestAborted);
        RequestWatch.Of(context).Answered(page.Total, page.Took);
        var title = state.Query.Length == 0 ? "NewsSearch" : state.Query + " · NewsSearch";
        PageFrame.Open(html, title, PageFrame.View.Stories, state, to => Understanding.Write(to, parsed, state, page.Notices));
        html.Markup("<div class=\"columns\">\n<div class=\"results\">\n");
        Head(html, state, page);
        TimelineChart.Write(html, state, timeline);
        foreach (var hit in page.Hits)
            HitItem.Write(html, state, hit);
        if (page.Hits.Count == 0)
            Nothing(html, page);
        if (page.Cursor is not null)
            html.Add($"""<p class="more"><a rel="next" href="{state.Link("/", ("after", page.Cursor))}">More stories</a></p>""");
        html.Markup("</div>\n");
        FacetLists.Write(html, state, page.Facets);
        html.Markup("</div>\n");
        PageFrame.Close(html);
        await PageAnswer.WriteAsync(context, html);
    }

    /// <summary>Which part of the query kept everything away.</summary>
    private static void Nothing(HtmlText html, SearchPage page)
    {
        html.Markup("<p class=\"nothing\">No story was found. Fewer words, or a wider stretch of time, find more.</p>");
        if (page.Missed.Count == 0)
            return;
        html.Markup("<ul class=\"missed\">");
        foreach (var part in page.Missed)
        {
            html.Add($"""<li><b dir="auto">{part.Text}</b>: {Stories(part.Stories)}""");
            if (part.Without is { } without)
                html.Add($"""; the rest without it: {Stories(without)}""");
            html.Markup("</li>");
        }
        html.Markup("</ul>");
    }

    private static string Stories(long count) => count switch
    {
        0 => "no story",
        1 => "1 story",
        _ => count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " stories",
    };

    private static void Head(HtmlText html, PageState state, SearchPage page)
    {
        var what = state.Query.Length == 0 ? "The newest stories" : "Stories";
        html.Add($"""<div class="head"><h1>{what}</h1><p class="total">""");
        html.Add($"""{page.Total}{(page.TotalIsExact ? "" : "+")} {(page.Total == 1 ? "story" : "stories")}""");
        if (page.Groups < page.Total)
            html.Add($""", {page.Groups} without copies""");
        if (!page.Complete)
            html.Markup(", not all were looked at");
        html.Add($"""</p><p class="takeaway"><a href="{state.Link("/api/search", ("all", "true"), ("format", "csv"))}" download>Table</a> <a href="{(state with { Sort = null, Since = null, Until = null }).Link("/feeds/atom")}">Feed</a></p></div>""");
        if (page.DidYouMean is { } meant)
            html.Add($"""<p class="remark meant">Did you mean <a href="{(state with { Query = meant.Query }).Link("/")}">{meant.Query}</a>? {Stories(meant.Total)}</p>""");
        if (page.Relaxed is { } relaxed)
            html.Add($"""<p class="remark">{relaxed.Total} more {(relaxed.Total == 1 ? "story has" : "stories have")} {relaxed.Words} of the words; they follow those that have all.</p>""");
    }
}
