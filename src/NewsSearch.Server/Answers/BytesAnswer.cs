using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Safety;

namespace NewsSearch.Server.Answers;

/// <summary>An answer that is there as a whole.</summary>
internal static class BytesAnswer
{
    public static Task WriteAsync(HttpContext context, string type, ReadOnlyMemory<byte> body, string? mark, bool isForever = false)
    {
        var response = context.Response;
        if (mark is null)
        {
            response.Headers.CacheControl = "no-store";
        }
        else
        {
            // Kept by whoever asked, and asked about again each time: an index changes whenever stories come in.
            response.Headers.CacheControl = isForever ? "public, max-age=31536000, immutable" : "private, no-cache";
            response.Headers.ETag = mark;
            if (EntityMark.IsKnown(context.Request.Headers.IfNoneMatch, mark))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        response.ContentType = type;
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        Admission.Leave(context);
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
