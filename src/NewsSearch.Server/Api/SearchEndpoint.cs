using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Api;

/// <summary><c>GET /api/search</c>: ranked hits, a page or all of them.</summary>
internal static class SearchEndpoint
{
    private static readonly (string Word, OutputFormat Value)[] s_formats =
    [
        ("json", OutputFormat.Json), ("jsonl", OutputFormat.JsonLines), ("csv", OutputFormat.Csv), ("tsv", OutputFormat.Tsv), ("ninjs", OutputFormat.Ninjs),
    ];

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, SearchParameters.Search);
        var started = Stopwatch.GetTimestamp();
        var query = SearchParameters.Query(given);
        var parsing = Stopwatch.GetElapsedTime(started);
        RequestWatch.Of(context).Asked("search", query.Text);
        var format = given.Choice("format", s_formats) ?? OutputFormat.Json;
        var request = SearchParameters.OfSearch(given, query, server.Limits) with { WithStories = format == OutputFormat.Ninjs };
        if (given.Flag("all"))
        {
            if (given.Text("top") is not null || given.Text("after") is not null)
                throw new UsageException("all gives every story: it goes with neither top nor after.");
            await ExportAnswer.WriteAsync(context, server, request with { Limits = server.ExportLimits }, format);
            return;
        }
        var page = await server.Index.SearchAsync(request, context.RequestAborted);
        page = page with { Took = page.Took with { ParseMs = parsing.TotalMilliseconds, TotalMs = page.Took.TotalMs + parsing.TotalMilliseconds } };
        RequestWatch.Of(context).Answered(page.Total, page.Took);
        if (format == OutputFormat.Json)
            await JsonAnswer.WriteAsync(context, json => SearchPageJson.Write(json, page));
        else
            await WriteAsync(context, format, page);
    }

    private static Task WriteAsync(HttpContext context, OutputFormat format, SearchPage page)
    {
        var body = new MemoryStream();
        using (var output = HitFormats.Open(format, body, page))
            foreach (var hit in page.Hits)
                output.Add(hit);
        if (page.Cursor is not null)
            context.Response.Headers["X-Next-Cursor"] = page.Cursor;
        return BytesAnswer.WriteAsync(context, HitFormats.TypeOf(format), body.ToArray(), EntityMark.Of(body.GetBuffer().AsSpan(0, (int)body.Length)));
    }
}
