using Microsoft.AspNetCore.Http;
using NewsSearch.Contract;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Pages;

/// <summary><c>GET /quotes</c>: who said what, by speaker.</summary>
internal static class QuotesView
{
    private const int Quotes = 30;

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query);
        var state = PageState.Of(given);
        var parsed = QueryParser.Parse(state.Query);
        RequestWatch.Of(context).Asked("quotes", state.Query);
        var html = new HtmlText();
        var speaker = given.Text("speaker");
        if (!parsed.Success)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            PageFrame.Open(html, "The query cannot be read", PageFrame.View.Quotes, state, to => Understanding.Write(to, parsed, state));
            PageFrame.Close(html);
            await PageAnswer.WriteAsync(context, html);
            return;
        }
        var request = await SearchParameters.OfQuotesAsync(server.Index, given, server.Limits, context.RequestAborted) with { Top = Quotes };
        var page = await server.Index.QuotesAsync(request, context.RequestAborted);
        var speakers = await server.Index.SearchAsync(request with { Query = parsed, Top = 0, After = null, Match = MatchMode.All, DistinctQuotes = false, Facets = [FacetField.Speaker], FacetTop = 30 }, context.RequestAborted);
        RequestWatch.Of(context).Answered(page.Total);
        PageFrame.Open(html, speaker is null ? "Quotes · NewsSearch" : $"{speaker} · NewsSearch", PageFrame.View.Quotes, state, to => Understanding.Write(to, parsed, state, page.Notices));
        html.Markup("<div class=\"columns\">\n<div class=\"results\">\n");
        html.Add($"""<div class="head"><h1>{speaker ?? "Quotes"}</h1><p class="total">{page.Total} {(page.Total == 1 ? "quote" : "quotes")}</p>""");
        if (speaker is not null)
            html.Add($"""<p class="takeaway"><a href="{state.Link("/quotes")}">All speakers</a></p>""");
        html.Markup("</div>");
        foreach (var of in page.Quotes.GroupBy(q => q.Quote.Speaker ?? ""))
            Speaker(html, state, of.Key, [.. of], speaker is not null);
        if (page.Quotes.Count == 0)
            html.Markup("<p class=\"nothing\">No quote was found.</p>");
        if (page.Cursor is not null)
            html.Add($"""<p class="more"><a rel="next" href="{state.Link("/quotes", ("speaker", speaker), ("kind", given.Text("kind")), ("after", page.Cursor))}">More quotes</a></p>""");
        html.Markup("</div>\n");
        Speakers(html, state, speakers.Facets, speaker);
        html.Markup("</div>\n");
        PageFrame.Close(html);
        await PageAnswer.WriteAsync(context, html);
    }

    private static void Speaker(HtmlText html, PageState state, string name, IReadOnlyList<QuoteHit> quotes, bool isAlone)
    {
        html.Markup("<section class=\"speaker\">");
        if (!isAlone)
        {
            html.Markup("<h2>");
            if (name.Length == 0)
                html.Markup("Unnamed");
            else
                html.Add($"""<a href="{state.Link("/quotes", ("speaker", name))}" dir="auto">{name}</a>""");
            if (quotes.Select(q => q.Quote.Role).FirstOrDefault(r => r is not null) is { } role)
                html.Add($"""<span class="role">{role}</span>""");
            html.Markup("</h2>");
        }
        foreach (var hit in quotes)
        {
            html.Add($"""<figure class="quote {Words.Of(hit.Quote.Kind)}"><blockquote dir="auto">{hit.Quote.Text.TrimEnd(',', ' ')}</blockquote><figcaption>""");
            if (hit.Quote.Cue is { } cue)
                html.Add($"""<span class="cue">{cue}</span> """);
            html.Add($"""<a href="{HitItem.Story(state, hit.StoryId)}" dir="auto">{(hit.Headline.Length == 0 ? "(no headline)" : hit.Headline)}</a>""");
            if (hit.Published is { } time)
                html.Add($""" <time datetime="{time.ToString()}">{Days.Text(time)}</time>""");
            if (hit.IsCopy)
                html.Markup(" <span class=\"badge copy\">copy</span>");
            html.Markup("</figcaption></figure>");
        }
        html.Markup("</section>\n");
    }

    private static void Speakers(HtmlText html, PageState state, IReadOnlyList<Facet> facets, string? chosen)
    {
        html.Markup("<aside class=\"facets\" aria-label=\"Speakers\"><section><h2>Speakers</h2><ul>");
        foreach (var value in facets.SelectMany(f => f.Values))
        {
            if (value.Value == chosen)
                html.Add($"""<li><a class="chosen" href="{state.Link("/quotes")}" aria-label="Do not ask for {value.Value}"><span dir="auto">{value.Value}</span> <span class="count">{(long)value.Stories}</span></a></li>""");
            else
                html.Add($"""<li><a href="{state.Link("/quotes", ("speaker", value.Value))}"><span dir="auto">{value.Value}</span> <span class="count">{(long)value.Stories}</span></a></li>""");
        }
        html.Markup("</ul></section></aside>\n");
    }
}
