using System.Text;
using Microsoft.AspNetCore.Http;
using NewsSearch.Articles;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation.Ninjs;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/stories/ID</c>: one story, as JSON, ninjs or text.</summary>
internal static class StoryEndpoint
{
    public const string Prefix = "/api/stories/";

    private enum StoryForm
    {
        Json,
        Text,
        Ninjs,
    }

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, "as", "version");
        var form = given.Choice("as", ("json", StoryForm.Json), ("text", StoryForm.Text), ("ninjs", StoryForm.Ninjs)) ?? StoryForm.Json;
        var version = given.Number("version", 1, int.MaxValue);
        if (StoryPath.IdOf(context, Prefix) is not { } id || await server.Index.FindAsync(id, version, context.RequestAborted) is not { } story)
        {
            await new Problem(StatusCodes.Status404NotFound, version is null ? "There is no such story in the index." : "There is no such version of a story in the index.").WriteAsync(context);
            return;
        }
        await (form switch
        {
            StoryForm.Ninjs => JsonAnswer.WriteAsync(context, json => NinjsWriter.Write(json, story.Article, story.Version)),
            StoryForm.Text => TextAsync(context, story.Article),
            _ => JsonAnswer.WriteAsync(context, json => StoryJson.Write(json, story)),
        });
    }

    private static Task TextAsync(HttpContext context, Article article)
    {
        string?[] parts = [article.Kicker, article.Headline, article.Subheadline, article.Byline, article.Body];
        var body = Encoding.UTF8.GetBytes(string.Join("\n\n", parts.Where(p => !string.IsNullOrEmpty(p))) + "\n");
        return BytesAnswer.WriteAsync(context, "text/plain; charset=utf-8", body, EntityMark.Of(body));
    }
}
