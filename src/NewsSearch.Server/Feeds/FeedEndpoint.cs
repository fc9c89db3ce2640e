using Microsoft.AspNetCore.Http;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Atom;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Feeds;

/// <summary><c>GET /feeds/atom</c>: the newest stories that a query finds, for readers of feeds.</summary>
internal static class FeedEndpoint
{
    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, "q", "top", "dialect", "exact-names");
        var query = SearchParameters.Query(given);
        RequestWatch.Of(context).Asked("feed", query.Text);
        var page = await server.Index.SearchAsync(
            new SearchRequest
            {
                Query = query,
                Top = given.Number("top", 1, 100) ?? 20,
                Order = SearchOrder.Newest,
                Match = SearchParameters.Match(given),
                ExactNames = given.Flag("exact-names"),
                WithStories = true,
                Limits = server.Limits,
            },
            context.RequestAborted);
        RequestWatch.Of(context).Answered(page.Total, page.Took);
        using var bytes = new MemoryStream();
        using (var feed = new AtomFeed(bytes, page, server.Options.Time.GetUtcNow(), Addresses(context.Request, page)))
            foreach (var hit in page.Hits)
                feed.Add(hit);
        var body = bytes.ToArray();
        await BytesAnswer.WriteAsync(context, "application/atom+xml; charset=utf-8", body, EntityMark.Of(body));
    }

    private static AtomAddresses Addresses(HttpRequest request, SearchPage page)
    {
        // The name was looked at: it is one of ours.
        var site = $"{request.Scheme}://{request.Host}";
        return new AtomAddresses(
            new Uri(site + request.Path + request.QueryString),
            new Uri(site + "/?q=" + Uri.EscapeDataString(page.Query) + "&sort=newest"),
            hit => new Uri(site + StoryPath.Of("/stories/", hit.Id)));
    }
}
