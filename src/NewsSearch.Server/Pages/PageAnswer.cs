using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsSearch.Server.Answers;

namespace NewsSearch.Server.Pages;

/// <summary>An answer that is a page.</summary>
internal static class PageAnswer
{
    /// <summary>Whether whoever asks can show one.</summary>
    public static bool IsWanted(HttpContext context) => context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    public static Task WriteAsync(HttpContext context, HtmlText html)
    {
        var body = html.ToBytes();
        return BytesAnswer.WriteAsync(context, "text/html; charset=utf-8", body, context.Response.StatusCode == StatusCodes.Status200OK ? EntityMark.Of(body) : null);
    }

    /// <summary>Why there is no page.</summary>
    public static Task WriteProblemAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.RetryAfterSeconds is not null)
            context.Response.Headers.RetryAfter = "1";
        var html = new HtmlText();
        PageFrame.Open(html, ReasonPhrases.GetReasonPhrase(problem.Status), PageFrame.View.None, new PageState("", null, null, null));
        html.Add($"""<section class="notice"><h1>{ReasonPhrases.GetReasonPhrase(problem.Status)}</h1><p>{problem.Detail}</p><p><a href="/">Back to the search</a></p></section>""");
        PageFrame.Close(html);
        return WriteAsync(context, html);
    }
}
