using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NewsSearch.Contract.Json;
using NewsSearch.Querying;

namespace NewsSearch.Server.Answers;

/// <summary>Why there is no answer, as RFC 9457 has it; for a query that cannot be read with place, cause and rewrite.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What is wrong and what to do, for people.</param>
internal sealed record Problem(int Status, string Detail)
{
    private const int LongestDetail = 1_000;

    /// <summary>Where the query goes wrong; null where it is not about the query.</summary>
    public QueryError? Error { get; init; }

    /// <summary>When to come again; null where that would not help.</summary>
    public int? RetryAfterSeconds { get; init; }

    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        if (RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return BytesAnswer.WriteAsync(context, "application/problem+json; charset=utf-8", JsonOutput.Line(Write), mark: null);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", Error is null ? "about:blank" : "urn:newssearch:query-error");
        json.WriteString("title", Error is null ? ReasonPhrases.GetReasonPhrase(Status) : "The query cannot be read");
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail.Length <= LongestDetail ? Detail : Detail[..LongestDetail] + "…");
        if (Error is not null)
            QueryErrorJson.WriteMember(json, Error);
        json.WriteEndObject();
    }
}
