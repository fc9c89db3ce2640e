using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsSearch.Contract.Json;

namespace NewsSearch.Server.Answers;

/// <summary>An answer that is one JSON value, the same as the command line prints.</summary>
internal static class JsonAnswer
{
    private const string Type = "application/json; charset=utf-8";

    /// <summary>One that can be asked for again by its mark, and is not sent again where it is the same.</summary>
    public static async Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> value)
    {
        using var buffer = JsonBuffer.Take();
        var body = buffer.Line(value);
        await BytesAnswer.WriteAsync(context, Type, body, EntityMark.Of(body.Span));
    }

    /// <summary>One about what was done, or about this moment.</summary>
    public static Task WriteOnceAsync(HttpContext context, int status, Action<Utf8JsonWriter> value)
    {
        context.Response.StatusCode = status;
        return BytesAnswer.WriteAsync(context, Type, JsonOutput.Line(value), mark: null);
    }
}
