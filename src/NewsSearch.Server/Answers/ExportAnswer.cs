using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsSearch.Contract;
using NewsSearch.Engine;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;

namespace NewsSearch.Server.Answers;

/// <summary>
/// Every story of an answer, sent as it is read, so that memory does not grow with their number. Where it has to stop, the
/// connection is cut: half an export must not pass for a whole one.
/// </summary>
internal static class ExportAnswer
{
    private const int SendAt = 1 << 16;

    public static async Task WriteAsync(HttpContext context, ServerContext server, SearchRequest request, OutputFormat format)
    {
        using var deadline = new CancellationTokenSource(server.Options.ExportTime, server.Options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        await using var export = await server.Index.ExportAsync(request, either.Token);
        var response = context.Response;
        response.ContentType = HitFormats.TypeOf(format);
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentDisposition = $"attachment; filename=\"{HitFormats.NameOf(format)}\"";
        response.Headers["X-Total"] = export.Head.Total.ToString(CultureInfo.InvariantCulture);
        RequestWatch.Of(context).Answered(export.Head.Total, export.Head.Took);
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        using var waiting = new MemoryStream();
        using (var output = HitFormats.Open(format, waiting, export.Head))
        {
            await foreach (var hit in export.Hits.WithCancellation(either.Token))
            {
                output.Add(hit);
                if (waiting.Length >= SendAt)
                    await SendAsync(context, waiting, either.Token);
            }
        }
        await SendAsync(context, waiting, either.Token);
    }

    private static async Task SendAsync(HttpContext context, MemoryStream waiting, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(waiting.GetBuffer().AsMemory(0, (int)waiting.Length), cancellationToken);
        waiting.SetLength(0);
    }
}
