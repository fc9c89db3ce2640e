using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NewsSearch.Contract;
using NewsSearch.Engine;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;

namespace NewsSearch.Server.Answers;

/// <summary>Turns what went wrong on the way to an answer into one, without a word on the inside of the program.</summary>
internal sealed partial class Problems(ILogger log)
{
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
        catch (Exception failure)
        {
            var problem = Of(failure);
            if (problem.Status == StatusCodes.Status500InternalServerError)
                LogFailure(log, failure, context.Request.Path);
            if (context.Response.HasStarted)
            {
                // Half an answer must not look like a whole one.
                context.Abort();
                return;
            }
            context.Response.Clear();
            await PageOrProblemAsync(context, problem);
        }
    }

    public static Task PageOrProblemAsync(HttpContext context, Problem problem) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || !Pages.PageAnswer.IsWanted(context)
            ? problem.WriteAsync(context)
            : Pages.PageAnswer.WriteProblemAsync(context, problem);

    private static Problem Of(Exception failure) => failure switch
    {
        QuerySyntaxException query => new(StatusCodes.Status400BadRequest, query.Error.Message) { Error = query.Error },
        UsageException or TimelineTooLongException => new(StatusCodes.Status400BadRequest, failure.Message),
        StaleCursorException => new(StatusCodes.Status410Gone, failure.Message),
        BadHttpRequestException bad => new(bad.StatusCode, bad.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => "The body is longer than this server takes.",
            StatusCodes.Status408RequestTimeout => "The request took too long to arrive.",
            _ => "The request cannot be read.",
        }),
        OperationCanceledException or TimeoutException => new(StatusCodes.Status503ServiceUnavailable, "The answer took longer than this server allows; ask for less.") { RetryAfterSeconds = 1 },
        IndexLockedException => new(StatusCodes.Status503ServiceUnavailable, "Another process is writing to the index.") { RetryAfterSeconds = 5 },
        DamagedIndexException => new(StatusCodes.Status503ServiceUnavailable, "The index is damaged; 'newssearch check' says more."),
        ObjectDisposedException => new(StatusCodes.Status503ServiceUnavailable, "The server is stopping."),
        _ => new(StatusCodes.Status500InternalServerError, "This should not have happened. The server's log says more."),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private static partial void LogFailure(ILogger log, Exception failure, string path);
}
