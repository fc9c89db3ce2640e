using Microsoft.AspNetCore.Http;
using NewsSearch.Presentation;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Api;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Pages;

/// <summary><c>GET /diff/ID</c>: what a new version of a story changed, sentence by sentence.</summary>
internal static class DiffView
{
    public const string Prefix = "/diff/";

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query);
        var id = StoryPath.IdOf(context, Prefix) ?? "";
        var versions = await server.Index.VersionsAsync(id, context.RequestAborted);
        var (older, newer) = DiffEndpoint.Pair(versions, given.Number("from", 1, int.MaxValue), given.Number("to", 1, int.MaxValue));
        if (older is null || newer is null)
        {
            await PageAnswer.WriteProblemAsync(context, new Problem(StatusCodes.Status404NotFound, versions.Count == 0 ? "There is no such story in the index." : "There are no such two versions of the story."));
            return;
        }
        var about = new PageState(given.Text("q") ?? "", null, null, null);
        var html = new HtmlText();
        PageFrame.Open(html, $"What changed · {newer.Article.Headline}", PageFrame.View.None, about);
        html.Add($"""<div class="columns"><article class="story diff" lang="{newer.Article.Language}"><p class="origin">Version {newer.Version} against {older.Version}</p>""");
        var changes = StoryDiff.Between(older.Article, newer.Article);
        html.Add($"""<h1 dir="auto"><a href="{about.Link(StoryPath.Of("/stories/", id))}">{newer.Article.Headline}</a></h1>""");
        foreach (var change in changes)
            Write(html, change);
        html.Markup("</article><aside class=\"beside\" aria-label=\"About this story\">");
        html.Add($"""<section><h2>In short</h2><p>{changes.Count(c => c.Kind == StoryChangeKind.Added)} sentences added, {changes.Count(c => c.Kind == StoryChangeKind.Removed)} removed, {changes.Count(c => c.Kind == StoryChangeKind.Changed)} changed.</p></section>""");
        StoryAside.Write(html, about, newer, versions);
        html.Markup("</aside></div>\n");
        PageFrame.Close(html);
        await PageAnswer.WriteAsync(context, html);
    }

    private static void Write(HtmlText html, StoryChange change)
    {
        switch (change.Kind)
        {
            case StoryChangeKind.Added:
                html.Add($"""<p class="added" dir="auto"><ins>{change.After}</ins></p>""");
                break;
            case StoryChangeKind.Removed:
                html.Add($"""<p class="removed" dir="auto"><del>{change.Before}</del></p>""");
                break;
            case StoryChangeKind.Changed:
                html.Markup("<p class=\"changed\" dir=\"auto\">");
                WordChanges.Write(html, change.Before ?? "", change.After ?? "");
                html.Markup("</p>");
                break;
            default:
                html.Add($"""<p class="kept" dir="auto">{change.After}</p>""");
                break;
        }
    }
}
