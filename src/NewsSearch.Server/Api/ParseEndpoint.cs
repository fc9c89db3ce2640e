using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Querying;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/parse</c>: how a query is understood; what cannot be read is an answer, too.</summary>
internal static class ParseEndpoint
{
    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, "q", "counts", "dialect");
        var parsed = QueryParser.Parse(given.Text("q") ?? "", SearchParameters.Dialect(given));
        var understood = !parsed.Success ? null
            : given.Flag("counts") ? await server.Index.Engine.UnderstandAsync(parsed, withCounts: true, context.RequestAborted)
            : Understood.Describe(parsed.Tree);
        await JsonAnswer.WriteAsync(context, json => ParsedQueryJson.Write(json, parsed, understood));
    }
}
