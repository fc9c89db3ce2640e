using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/suggest?q=</c>: how what was typed so far may go on.</summary>
internal static class SuggestEndpoint
{
    private const int Usual = 10;
    private const int Most = 100;

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, "q", "top", "kind");
        var kind = given.Choice(
            "kind", ("person", SuggestionKind.Person), ("place", SuggestionKind.Place), ("source", SuggestionKind.Source), ("topic", SuggestionKind.Topic), ("word", SuggestionKind.Word));
        var request = new SuggestRequest
        {
            Prefix = given.Text("q") ?? "",
            Top = given.Number("top", 1, Most) ?? Usual,
            Kinds = kind is { } one ? [one] : [],
            Limits = server.Limits,
        };
        var page = await server.Index.SuggestAsync(request, context.RequestAborted);
        await JsonAnswer.WriteAsync(context, json => SuggestJson.Write(json, page));
    }
}
