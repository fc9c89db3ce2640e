using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSearch.Server.Answers;
using NewsSearch.Server.Observation;
using NewsSearch.Server.Safety;

namespace NewsSearch.Server.Hosting;

/// <summary>What a request goes through, from outside in.</summary>
internal static class Pipeline
{
    public static void Build(WebApplication application, ServerContext server, Admission admission)
    {
        var options = server.Options;
        var log = application.Services.GetRequiredService<ILoggerFactory>().CreateLogger("NewsSearch.Server");
        var requests = new RequestLog(log, server, options.SlowQueries is { } path ? new SlowQueries(path) : null);
        var hosts = new HostNames(options.Listen, options.Hosts);
        var keys = new KeyCheck(options.Key, options.Listen, server.TakesStories);
        var problems = new Problems(log);
        Use(AnswerHeaders.PassAsync);
        Use(requests.PassAsync);
        application.UseResponseCompression();
        Use(problems.AnswerAsync);
        Use(hosts.PassAsync);
        Use(keys.PassAsync);
        Use(admission.PassAsync);
        application.UseRouting();
        Routes.MapAll(application, server, application.Lifetime.ApplicationStopping);
        Use(RefuseAsync);
        application.UseEndpoints(_ => { });

        void Use(Func<HttpContext, RequestDelegate, Task> step) => application.Use(step);
    }

    /// <summary>What has no address, or not for this method, is told in the form that was asked for.</summary>
    private static async Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        var isThere = context.GetEndpoint() is not null;
        if (isThere)
            await next(context);
        if (!isThere)
            await Problems.PageOrProblemAsync(context, new Problem(StatusCodes.Status404NotFound, "There is nothing at this address."));
        else if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
            await Problems.PageOrProblemAsync(context, new Problem(StatusCodes.Status405MethodNotAllowed, "That cannot be done with this address."));
    }
}
