using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsSearch.Server.Api;
using NewsSearch.Server.Assets;
using NewsSearch.Server.Feeds;
using NewsSearch.Server.OpenApi;
using NewsSearch.Server.Pages;

namespace NewsSearch.Server.Hosting;

/// <summary>Every address there is.</summary>
internal static class Routes
{
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAll(IEndpointRouteBuilder to, ServerContext server, CancellationToken stopping)
    {
        Get("/api/search", SearchEndpoint.AnswerAsync);
        Get("/api/quotes", QuotesEndpoint.AnswerAsync);
        Get("/api/timeline", TimelineEndpoint.AnswerAsync);
        Get("/api/facets", FacetsEndpoint.AnswerAsync);
        Get("/api/parse", ParseEndpoint.AnswerAsync);
        Get("/api/explain/{**id}", ExplainEndpoint.AnswerAsync);
        Get("/api/stories/{**id}", StoryEndpoint.AnswerAsync);
        Get("/api/diff/{**id}", DiffEndpoint.AnswerAsync);
        Get("/api/similar/{**id}", RelatedEndpoint.SimilarAsync);
        Get("/api/background/{**id}", RelatedEndpoint.BackgroundAsync);
        Get("/api/thread/{**id}", RelatedEndpoint.ThreadAsync);
        Get("/api/suggest", SuggestEndpoint.AnswerAsync);
        Get("/api/stats", StatisticsEndpoint.AnswerAsync);
        Get("/feeds/atom", FeedEndpoint.AnswerAsync);
        Get("/health", (context, _) => HealthEndpoint.AliveAsync(context));
        Get("/ready", (context, to) => HealthEndpoint.ReadyAsync(context, to, stopping));

        Get("/openapi/v1.json", (context, _) => OpenApiDocument.AnswerAsync(context));
        to.MapMcp("/mcp");

        Get("/", SearchView.AnswerAsync);
        Get("/quotes", QuotesView.AnswerAsync);
        Get("/stories/{**id}", StoryView.AnswerAsync);
        Get("/diff/{**id}", DiffView.AnswerAsync);
        Get("/help", HelpView.AnswerAsync);
        Get("/assets/{name}", (context, _) => Asset.AnswerAsync(context));

        Map(HttpMethods.Post, "/api/stories", StoriesEndpoint.AddAsync);
        Map(HttpMethods.Delete, "/api/stories/{**id}", StoriesEndpoint.DeleteAsync);
        Map(HttpMethods.Post, "/api/kill/{**id}", StoriesEndpoint.KillAsync);

        void Get(string path, Func<HttpContext, ServerContext, Task> answer) =>
            to.MapMethods(path, s_reading, (RequestDelegate)(context => answer(context, server)));

        void Map(string method, string path, Func<HttpContext, ServerContext, Task> answer) =>
            to.MapMethods(path, [method], (RequestDelegate)(context => answer(context, server)));
    }
}
