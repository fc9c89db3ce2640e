using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /health</c>: whether the process answers; <c>GET /ready</c>: whether it should be sent queries.</summary>
internal static class HealthEndpoint
{
    public static Task AliveAsync(HttpContext context) => WriteAsync(context, StatusCodes.Status200OK, "ok");

    public static async Task ReadyAsync(HttpContext context, ServerContext server, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "stopping");
            return;
        }
        if (!server.Warming.IsCompleted)
        {
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "starting");
            return;
        }
        // Fails where the index cannot be read any more.
        await server.Index.Engine.StatisticsAsync(context.RequestAborted);
        await WriteAsync(context, StatusCodes.Status200OK, "ready");
    }

    private static Task WriteAsync(HttpContext context, int status, string word) => JsonAnswer.WriteOnceAsync(context, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("status", word);
        json.WriteEndObject();
    });
}
