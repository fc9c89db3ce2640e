using Microsoft.AspNetCore.Http;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Pages;

/// <summary><c>GET /stories/ID</c>: one story to read, with what the query matched, its quotes and its versions.</summary>
internal static class StoryView
{
    public const string Prefix = "/stories/";

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query);
        var state = PageState.Of(given);
        var versions = StoryPath.IdOf(context, Prefix) is { } id ? await server.Index.VersionsAsync(id, context.RequestAborted) : [];
        var wanted = given.Number("version", 1, int.MaxValue);
        if (versions.FirstOrDefault(v => wanted is null || v.Version == wanted) is not { } story)
        {
            await PageAnswer.WriteProblemAsync(context, new Problem(StatusCodes.Status404NotFound, "There is no such story in the index."));
            return;
        }
        var parsed = QueryParser.Parse(state.Query);
        var marks = parsed.Success && state.Query.Length > 0
            ? await server.Index.MarkAsync(story.Article, new SearchRequest { Query = parsed, Limits = server.Limits }, context.RequestAborted)
            : StoryMarks.None;
        var html = new HtmlText();
        PageFrame.Open(html, story.Article.Headline.Length == 0 ? "A story" : story.Article.Headline, PageFrame.View.None, state);
        html.Markup("<div class=\"columns\">\n");
        Story(html, state, story, marks);
        html.Markup("<aside class=\"beside\" aria-label=\"About this story\">");
        StoryAside.Write(html, state, story, versions);
        await RelatedLists.WriteAsync(html, state, server, story.Article.Id, context.RequestAborted);
        StoryAside.WriteForms(html, story.Article);
        html.Markup("</aside></div>\n");
        PageFrame.Close(html);
        await PageAnswer.WriteAsync(context, html);
    }

    private static void Story(HtmlText html, PageState state, StoredStory story, StoryMarks marks)
    {
        var article = story.Article;
        html.Add($"""<article class="story" lang="{article.Language}">""");
        HitItem.Origin(html, article.Source, article.Published);
        if (!string.IsNullOrEmpty(article.Kicker))
            html.Add($"""<p class="kicker" dir="auto">{article.Kicker}</p>""");
        html.Markup("<h1 dir=\"auto\">");
        if (article.Headline.Length == 0)
            html.Markup("(no headline)");
        else
            html.Marked(article.Headline, marks.Headline);
        html.Markup("</h1>");
        if (!string.IsNullOrEmpty(article.Subheadline))
            html.Add($"""<p class="subheadline" dir="auto">{article.Subheadline}</p>""");
        if (!string.IsNullOrEmpty(article.Byline))
            html.Add($"""<p class="byline">{article.Byline}</p>""");
        if (!story.IsLatest)
            html.Add($"""<p class="remark">This is version {story.Version}, not the latest. <a href="{new PageState(state.Query, null, null, null).Link(StoryPath.Of(Prefix, article.Id))}">Read the latest</a></p>""");
        if (article.Status != StoryStatus.Usable)
            html.Add($"""<p class="remark">This story is {Contract.Words.Of(article.Status)}.</p>""");
        StoryBody.Write(html, article, marks.Body);
        html.Markup("</article>\n");
    }
}
