using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/stats</c>: what the index holds.</summary>
internal static class StatisticsEndpoint
{
    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        _ = new Parameters(context.Request.Query, []);
        var statistics = await server.Index.Engine.StatisticsAsync(context.RequestAborted);
        await JsonAnswer.WriteAsync(context, json => StatisticsJson.Write(json, statistics));
    }
}
