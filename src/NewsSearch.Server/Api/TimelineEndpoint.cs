using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Options;
using NewsSearch.Contract.Tables;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying.Nodes;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/timeline</c>: the stories that a query finds, counted over time.</summary>
internal static class TimelineEndpoint
{
    public static readonly string[] Known = [.. SearchParameters.Counted, "by", "clock", "vs"];

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, Known);
        RequestWatch.Of(context).Asked("timeline", given.Text("q") ?? "");
        var page = await server.Index.TimelineAsync(Request(given, server), context.RequestAborted);
        RequestWatch.Of(context).Answered(page.Total);
        if (CountFormats.IsTable(given))
            await CountFormats.WriteAsync(context, to => TimelineTable.Write(to, page));
        else
            await JsonAnswer.WriteAsync(context, json => TimelineJson.Write(json, page));
    }

    public static TimelineRequest Request(Parameters given, ServerContext server) => new()
    {
        Search = SearchParameters.OfCounted(given, server.Limits),
        By = given.Choice("by", Choices.Intervals) ?? TimelineInterval.Month,
        Clock = given.Choice("clock", Choices.Clocks) ?? QueryClock.Published,
        Versus = given.Text("vs") is null ? null : SearchParameters.Query(given, "vs"),
    };
}
