using Microsoft.AspNetCore.Http;
using NewsSearch.Presentation;

namespace NewsSearch.Server.Observation;

/// <summary>What there is to know of one request when it is over.</summary>
internal sealed class RequestWatch
{
    /// <summary>What was done: "search", "quotes"; null where nothing was searched.</summary>
    public string? Class { get; private set; }

    /// <summary>What was searched for.</summary>
    public string? Query { get; private set; }

    /// <summary>How many were found.</summary>
    public long? Total { get; private set; }

    /// <summary>What it took, phase by phase.</summary>
    public SearchTimes? Took { get; private set; }

    public void Asked(string what, string query) => (Class, Query) = (what, query);

    public void Answered(long total, SearchTimes? took = null) => (Total, Took) = (total, took);

    /// <summary>What is noted of a request.</summary>
    public static RequestWatch Of(HttpContext context)
    {
        if (context.Features.Get<RequestWatch>() is { } there)
            return there;
        var watch = new RequestWatch();
        context.Features.Set(watch);
        return watch;
    }
}
