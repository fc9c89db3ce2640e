using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Diagnostics;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsSearch.Server.Observation;

/// <summary>
/// Sends traces and figures to a collector (OTLP): of requests without their query strings, and below them those of the library, by
/// phases.
/// </summary>
internal static class TelemetryExport
{
    public static void Add(IServiceCollection services, Uri collector) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("newssearch"))
        .WithTracing(traces => traces
            .AddSource(NewsTelemetry.ActivitySourceName)
            .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpRequest = (activity, _) => activity.SetTag("url.query", null))
            .AddOtlpExporter(to => to.Endpoint = collector))
        .WithMetrics(figures => figures
            .AddMeter(NewsTelemetry.MeterName)
            .AddAspNetCoreInstrumentation()
            .AddOtlpExporter(to => to.Endpoint = collector));
}
