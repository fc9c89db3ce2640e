using Microsoft.AspNetCore.Http;

namespace NewsSearch.Server.Safety;

/// <summary>
/// What every answer tells browsers: to run and to load nothing but what this server brings, to be shown in no frame, to guess no
/// types, to tell nobody where a link was followed. There are no headers that let other sites read.
/// </summary>
internal static class AnswerHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task PassAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            // Also on answers that were begun anew.
            var to = ((HttpContext)state).Response.Headers;
            to.ContentSecurityPolicy = Policy;
            to.XContentTypeOptions = "nosniff";
            to.XFrameOptions = "DENY";
            to["Referrer-Policy"] = "no-referrer";
            to["Cross-Origin-Resource-Policy"] = "same-origin";
            to["Cross-Origin-Opener-Policy"] = "same-origin";
            to["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        }, context);
        return next(context);
    }
}
