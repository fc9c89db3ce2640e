using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Answers;

/// <summary>The forms that counts are given in: JSON, or a table with commas.</summary>
internal static class CountFormats
{
    public static bool IsTable(Parameters given) => given.Choice("format", ("json", false), ("csv", true)) ?? false;

    public static Task WriteAsync(HttpContext context, Action<Stream> table)
    {
        var body = new MemoryStream();
        table(body);
        return BytesAnswer.WriteAsync(context, "text/csv; charset=utf-8", body.ToArray(), EntityMark.Of(body.GetBuffer().AsSpan(0, (int)body.Length)));
    }
}
