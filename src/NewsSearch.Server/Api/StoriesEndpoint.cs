using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsSearch.Articles;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Ingestion;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;
using NewsSearch.Server.Safety;

namespace NewsSearch.Server.Api;

/// <summary>
/// <c>POST /api/stories</c> takes stories in, in any format that files come in; <c>DELETE /api/stories/ID</c> removes one,
/// <c>POST /api/kill/ID</c> takes one down for good. Only for whoever shows the key.
/// </summary>
internal static class StoriesEndpoint
{
    public const string KillPrefix = "/api/kill/";

    private static readonly (string Word, StoryFormat Value)[] s_formats =
    [
        ("auto", StoryFormat.Auto), ("wire", StoryFormat.Wire), ("jsonl", StoryFormat.Jsonl), ("csv", StoryFormat.Csv), ("tsv", StoryFormat.Tsv),
        ("nitf", StoryFormat.Nitf), ("newsml", StoryFormat.NewsMl), ("ninjs", StoryFormat.Ninjs), ("rss", StoryFormat.Rss),
        ("reuters-sgml", StoryFormat.ReutersSgml), ("trec", StoryFormat.Trec), ("html", StoryFormat.Html),
    ];

    public static async Task AddAsync(HttpContext context, ServerContext server)
    {
        var given = new Parameters(context.Request.Query, "format");
        var reading = new ReadingOptions
        {
            Format = given.Choice("format", s_formats) ?? StoryFormat.Auto,
            // What comes in packed may be as large as eight bodies that do not.
            MaxArchiveBytes = 8L * server.Options.MaxBodyBytes,
            MaxArchiveEntries = 1_000,
        };
        using var body = await RequestBody.ReadAsync(context, server.Options.ReadTime, server.Options.Time);
        var started = server.Options.Time.GetTimestamp();
        var (stories, rejections) = (new List<RawStory>(), new List<Rejection>());
        foreach (var result in new StoryFiles(reading).Read(body, "body"))
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            if (result.IsStory)
                stories.Add(result.Story);
            else
                rejections.Add(result.Rejection);
        }
        if (stories.Count == 0)
        {
            await new Problem(StatusCodes.Status422UnprocessableEntity, rejections.Count == 0
                ? "The body holds no story."
                : string.Create(CultureInfo.InvariantCulture, $"No record could be read; the one on line {rejections[0].Line}: {rejections[0].Reason}.")).WriteAsync(context);
            return;
        }
        var outcome = await server.Index.AddAsync(stories, cancellationToken: context.RequestAborted);
        var statistics = await server.Index.Engine.StatisticsAsync(context.RequestAborted);
        var summary = new IndexingSummary(outcome, stories.Count, statistics.Bytes)
        {
            Rejected = rejections.Count,
            Seconds = server.Options.Time.GetElapsedTime(started).TotalSeconds,
            BytesRead = body.Length,
        };
        await JsonAnswer.WriteOnceAsync(context, StatusCodes.Status200OK, json => IndexingSummaryJson.Write(json, summary));
    }

    public static async Task DeleteAsync(HttpContext context, ServerContext server)
    {
        _ = new Parameters(context.Request.Query, []);
        var deleted = StoryPath.IdOf(context, StoryEndpoint.Prefix) is { } id ? await server.Index.DeleteAsync([id], context.RequestAborted) : 0;
        await (deleted == 0
            ? new Problem(StatusCodes.Status404NotFound, "There is no such story in the index.").WriteAsync(context)
            : JsonAnswer.WriteOnceAsync(context, StatusCodes.Status200OK, json => RemovalJson.Write(json, "deleted", deleted)));
    }

    public static async Task KillAsync(HttpContext context, ServerContext server)
    {
        _ = new Parameters(context.Request.Query, []);
        var killed = StoryPath.IdOf(context, KillPrefix) is { } id && await server.Index.KillAsync(id, context.RequestAborted);
        await (killed
            ? JsonAnswer.WriteOnceAsync(context, StatusCodes.Status200OK, json => RemovalJson.Write(json, "killed", 1))
            : new Problem(StatusCodes.Status404NotFound, "There is no such story in the index.").WriteAsync(context));
    }
}
