using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSearch.Server.Assistants;
using NewsSearch.Server.Observation;

namespace NewsSearch.Server.Hosting;

/// <summary>Kestrel within its bounds, packing of answers, the log.</summary>
internal static class ServerSetup
{
    private const int LongestHead = 16 << 10;

    public static void Configure(WebApplicationBuilder builder, ServerContext server)
    {
        var options = server.Options;
        // Settings were read already; nothing of the process around may add addresses.
        builder.Configuration.Sources.Clear();
        builder.WebHost.ConfigureKestrel(kestrel => Bound(kestrel, options));
        // A request is answered on the thread that read it: handing it on costs 80 µs more, which is more than making most answers. A
        // search that takes long keeps no other connection waiting, as the runtime gives each event of a socket to whichever
        // thread is free. The price: that a client has left is seen when its answer is written, not while the search goes on.
        // The four kilobytes that a request is read into are taken before it is there: to ask for it first and to fetch it then would be
        // two calls into the system for each request, and the memory of a thousand connections that wait is not worth one.
        builder.WebHost.UseSockets(sockets => (sockets.UnsafePreferInlineScheduling, sockets.WaitForDataBeforeAllocatingBuffer) = (true, false));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        // The program itself knows when to stop.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddResponseCompression(packing =>
        {
            packing.Providers.Add<BrotliCompressionProvider>();
            packing.Providers.Add<GzipCompressionProvider>();
            packing.MimeTypes =
            [
                "application/json", "application/problem+json", "application/x-ndjson", "application/atom+xml", "image/svg+xml",
                "text/css", "text/csv", "text/html", "text/javascript", "text/plain", "text/tab-separated-values",
            ];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        // Every call stands for itself: nothing is kept between them.
        builder.Services.AddMcpServer(assistant => Assistant.Configure(assistant, server)).WithHttpTransport(http => http.Stateless = true);
        if (options.Telemetry is { } collector)
            TelemetryExport.Add(builder.Services, collector);
        Log(builder.Logging, options);
    }

    private static void Bound(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = options.MaxBodyBytes;
        limits.MaxRequestLineSize = options.MaxUrlBytes;
        limits.MaxRequestHeadersTotalSize = LongestHead;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = options.ReadTime;
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        // Slower than a bad line of a telephone is a way to hold the server.
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 2_048, gracePeriod: TimeSpan.FromSeconds(10));
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 2_048, gracePeriod: TimeSpan.FromSeconds(5));
        limits.MaxConcurrentConnections = options.Connections;
        if (options.Listen == "localhost")
            kestrel.ListenLocalhost(options.Port);
        else
            kestrel.Listen(IPAddress.Parse(options.Listen), options.Port);
    }

    private static void Log(ILoggingBuilder logging, ServerOptions options)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter(nameof(NewsSearch), options.LogRequests ? LogLevel.Information : LogLevel.Warning);
        // Standard output is for results, and belongs to the protocol where an assistant is at the other end.
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (options.JsonLog)
            logging.AddJsonConsole(json => json.TimestampFormat = "O");
        else
            logging.AddSimpleConsole(simple => (simple.SingleLine, simple.TimestampFormat) = (true, "HH:mm:ss "));
    }
}
