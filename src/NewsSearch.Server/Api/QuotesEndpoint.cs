using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/quotes</c>: the quotes themselves.</summary>
internal static class QuotesEndpoint
{
    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, SearchParameters.Quotes);
        RequestWatch.Of(context).Asked("quotes", given.Text("q") ?? "");
        var request = await SearchParameters.OfQuotesAsync(server.Index, given, server.Limits, context.RequestAborted);
        var page = await server.Index.QuotesAsync(request, context.RequestAborted);
        RequestWatch.Of(context).Answered(page.Total);
        await JsonAnswer.WriteAsync(context, json => QuotePageJson.Write(json, page));
    }
}
