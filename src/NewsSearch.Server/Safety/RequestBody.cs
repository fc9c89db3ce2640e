using Microsoft.AspNetCore.Http;

namespace NewsSearch.Server.Safety;

/// <summary>Reads a body within its bounds of time; Kestrel holds the one of size.</summary>
internal static class RequestBody
{
    /// <exception cref="BadHttpRequestException">It is too long, or takes too long.</exception>
    public static async Task<MemoryStream> ReadAsync(HttpContext context, TimeSpan time, TimeProvider clock)
    {
        using var deadline = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, context.RequestAborted);
        var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body took too long.", StatusCodes.Status408RequestTimeout);
        }
        body.Position = 0;
        return body;
    }
}
