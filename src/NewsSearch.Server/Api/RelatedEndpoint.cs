using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary>
/// <c>GET /api/similar/ID</c>, <c>/api/background/ID</c> and <c>/api/thread/ID</c>: more like a story, what explains it, and the
/// chain of events that it belongs to.
/// </summary>
internal static class RelatedEndpoint
{
    private const string SimilarPrefix = "/api/similar/";
    private const string BackgroundPrefix = "/api/background/";
    private const string ThreadPrefix = "/api/thread/";
    private const int Usual = 10;
    private const int Most = 100;
    private const int MostOfThread = 500;

    public static async Task SimilarAsync(HttpContext context, ServerContext server)
    {
        var top = Top(context, Most) ?? Usual;
        var page = StoryPath.IdOf(context, SimilarPrefix) is { } id
            ? await server.Index.SimilarAsync(new SimilarRequest { Id = id, Top = top, Limits = server.Limits }, context.RequestAborted) : null;
        await (page is null ? Missing(context) : JsonAnswer.WriteAsync(context, json => RelatedJson.Write(json, page.Id, page.Stories, page.Complete, page.Notices)));
    }

    public static async Task BackgroundAsync(HttpContext context, ServerContext server)
    {
        var top = Top(context, Most) ?? Usual;
        var page = StoryPath.IdOf(context, BackgroundPrefix) is { } id
            ? await server.Index.BackgroundAsync(new BackgroundRequest { Id = id, Top = top, Limits = server.Limits }, context.RequestAborted) : null;
        await (page is null ? Missing(context) : JsonAnswer.WriteAsync(context, json => RelatedJson.Write(json, page.Id, page.Stories, page.Complete, page.Notices)));
    }

    public static async Task ThreadAsync(HttpContext context, ServerContext server)
    {
        var request = new ThreadRequest { Id = StoryPath.IdOf(context, ThreadPrefix) ?? "", Limits = server.Limits };
        if (Top(context, MostOfThread) is { } top)
            request = request with { Top = top };
        var page = request.Id.Length == 0 ? null : await server.Index.ThreadAsync(request, context.RequestAborted);
        await (page is null ? Missing(context) : JsonAnswer.WriteAsync(context, json => ThreadJson.Write(json, page)));
    }

    private static int? Top(HttpContext context, int most) => new Parameters(context.Request.Query, "top").Number("top", 1, most);

    private static Task Missing(HttpContext context) =>
        new Problem(StatusCodes.Status404NotFound, "There is no such story in the index that may be shown.").WriteAsync(context);
}
