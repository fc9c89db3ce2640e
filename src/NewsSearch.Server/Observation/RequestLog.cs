using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsSearch.Server.Hosting;

namespace NewsSearch.Server.Observation;

/// <summary>
/// A line of the log for each request: what was done, not what was searched for, unless the settings say so. Queries that were slow
/// go into a file of their own where one is named.
/// </summary>
internal sealed partial class RequestLog(ILogger log, ServerContext server, SlowQueries? slow)
{
    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var watch = RequestWatch.Of(context);
        var started = server.Options.Time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var took = server.Options.Time.GetElapsedTime(started);
            if (watch is { Class: { } what, Query: { } query } && took >= server.Options.SlowFrom)
                slow?.Add(what, query);
            if (log.IsEnabled(LogLevel.Information))
                Write(context, watch, took);
        }
    }

    private void Write(HttpContext context, RequestWatch watch, TimeSpan took)
    {
        var (method, status, milliseconds) = (context.Request.Method, context.Response.StatusCode, took.TotalMilliseconds);
        var what = watch.Class ?? Kind(context.Request.Path);
        if (watch.Query is not { } query)
            LogRequest(log, method, what, status, milliseconds);
        else if (server.Options.LogQueries)
            LogQuery(log, method, what, status, milliseconds, watch.Total ?? 0, query);
        else
            LogSearch(log, method, what, status, milliseconds, watch.Total ?? 0);
    }

    /// <summary>The first two parts of a path: what follows may be anything.</summary>
    private static string Kind(PathString path)
    {
        var parts = (path.Value ?? "").Split('/', 4, StringSplitOptions.RemoveEmptyEntries);
        return parts is ["api", var verb, ..] && verb.All(char.IsAsciiLetter) ? verb : parts is [var page, ..] && page.All(char.IsAsciiLetter) ? page : "/";
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {What} {Status} in {Milliseconds:0.0} ms")]
    private static partial void LogRequest(ILogger log, string method, string what, int status, double milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {What} {Status} in {Milliseconds:0.0} ms, {Total} found")]
    private static partial void LogSearch(ILogger log, string method, string what, int status, double milliseconds, long total);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {What} {Status} in {Milliseconds:0.0} ms, {Total} found: {Query}")]
    private static partial void LogQuery(ILogger log, string method, string what, int status, double milliseconds, long total, string query);
}
