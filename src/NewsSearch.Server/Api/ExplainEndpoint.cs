using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Options;
using NewsSearch.Engine;
using NewsSearch.Ranking;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/explain/ID</c>: what the score of a story is made of.</summary>
internal static class ExplainEndpoint
{
    public const string Prefix = "/api/explain/";

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, "q", "match", "profile", "exact-names", "dialect");
        var query = SearchParameters.Query(given);
        RequestWatch.Of(context).Asked("explain", query.Text);
        var request = new SearchRequest
        {
            Query = query,
            Match = SearchParameters.Match(given),
            Profile = given.Choice("profile", Choices.Profiles) ?? RankingProfile.Balanced,
            ExactNames = given.Flag("exact-names"),
            Limits = server.Limits,
        };
        if (StoryPath.IdOf(context, Prefix) is not { } id || await server.Index.FindAsync(id, null, context.RequestAborted) is null)
        {
            await new Problem(StatusCodes.Status404NotFound, "There is no such story in the index.").WriteAsync(context);
            return;
        }
        var explanation = await server.Index.ExplainAsync(id, request, context.RequestAborted);
        await JsonAnswer.WriteAsync(context, json => ExplanationJson.Write(json, id, query.Text, explanation));
    }
}
