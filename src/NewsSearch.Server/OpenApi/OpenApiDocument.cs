using System.Reflection;
using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Answers;

namespace NewsSearch.Server.OpenApi;

/// <summary><c>GET /openapi/v1.json</c>: every address of the API with its parameters and answers, as programs read it.</summary>
internal static class OpenApiDocument
{
    private static readonly byte[] s_document = Read();
    private static readonly string s_mark = EntityMark.Of(s_document);

    public static Task AnswerAsync(HttpContext context) => BytesAnswer.WriteAsync(context, "application/json; charset=utf-8", s_document, s_mark);

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsSearch.Server.OpenApi.openapi.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
