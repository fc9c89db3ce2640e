using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/diff/ID</c>: what a new version of a story changed.</summary>
internal static class DiffEndpoint
{
    public const string Prefix = "/api/diff/";

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, "from", "to");
        var id = StoryPath.IdOf(context, Prefix) ?? "";
        var versions = await server.Index.VersionsAsync(id, context.RequestAborted);
        var (older, newer) = Pair(versions, given.Number("from", 1, int.MaxValue), given.Number("to", 1, int.MaxValue));
        if (older is null || newer is null)
        {
            await new Problem(StatusCodes.Status404NotFound, versions.Count == 0 ? "There is no such story in the index." : "There are no such two versions of the story.").WriteAsync(context);
            return;
        }
        var changes = StoryDiff.Between(older.Article, newer.Article);
        await JsonAnswer.WriteAsync(context, json => DiffJson.Write(json, id, older.Version, newer.Version, changes));
    }

    /// <summary>The versions asked for, else the latest and the one before.</summary>
    public static (StoredStory? Older, StoredStory? Newer) Pair(IReadOnlyList<StoredStory> versions, int? from, int? to)
    {
        var newer = versions.FirstOrDefault(v => to is null || v.Version == to);
        var older = newer is null ? null : versions.FirstOrDefault(v => from is { } wanted ? v.Version == wanted : v.Version < newer.Version);
        return (older, newer);
    }
}
