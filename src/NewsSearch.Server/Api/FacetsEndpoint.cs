using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Tables;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/facets</c>: the stories that a query finds, counted by values.</summary>
internal static class FacetsEndpoint
{
    public static readonly string[] Known = [.. SearchParameters.Counted, "fields", "top"];

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, Known);
        RequestWatch.Of(context).Asked("facets", given.Text("q") ?? "");
        var page = await server.Index.SearchAsync(SearchParameters.OfFacets(given, server.Limits), context.RequestAborted);
        RequestWatch.Of(context).Answered(page.Total, page.Took);
        if (CountFormats.IsTable(given))
            await CountFormats.WriteAsync(context, to => FacetsTable.Write(to, page.Facets));
        else
            await JsonAnswer.WriteAsync(context, json => FacetsJson.Write(json, page));
    }
}
