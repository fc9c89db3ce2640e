using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Answers;

namespace NewsSearch.Server.Safety;

/// <summary>
/// Lets in as many requests as are answered in good time: so many a second from one address (429), so many at a time with a
/// short queue (503). A queue that is long would only make everybody wait for answers that nobody waits for any more.
/// </summary>
internal sealed class Admission : IAsyncDisposable
{
    /// <summary>
    /// How long it takes to be told that there is too much to do. Whoever asks again at once, as impatient programs do, would
    /// otherwise take the processor from those whose turn it is.
    /// </summary>
    private static readonly TimeSpan s_refusal = TimeSpan.FromMilliseconds(50);

    private readonly TimeProvider _time;
    private readonly ConcurrencyLimiter _turns;
    private readonly ConcurrencyLimiter _exports;
    private readonly PartitionedRateLimiter<IPAddress>? _rates;

    public Admission(ServerOptions options)
    {
        _time = options.Time;
        var together = options.Concurrency > 0 ? options.Concurrency : Math.Max(2, Environment.ProcessorCount);
        // As many wait as are answered: nobody waits longer than an answer takes, so that under overload it takes twice as long at most.
        _turns = Turns(together, options.Queue > 0 ? options.Queue : together);
        _exports = Turns(options.Exports, 0);
        if (options.RequestsPerSecond is > 0 and var perSecond)
            _rates = PartitionedRateLimiter.Create<IPAddress, string>(address => RateLimitPartition.GetTokenBucketLimiter(Neighbourhood(address), _ => new()
            {
                TokenLimit = 2 * perSecond,
                TokensPerPeriod = Math.Max(1, perSecond / 10),
                ReplenishmentPeriod = TimeSpan.FromSeconds(perSecond >= 10 ? 0.1 : 1.0),
                QueueLimit = 0,
            }));
    }

    /// <summary>What is asked for by whoever looks after the server, and costs nothing.</summary>
    private static bool IsFree(PathString path) =>
        path == "/health" || path == "/ready" || path.StartsWithSegments("/assets", StringComparison.Ordinal);

    public async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (IsFree(context.Request.Path))
        {
            await next(context);
            return;
        }
        using var rate = _rates?.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (rate is { IsAcquired: false })
        {
            await Problems.PageOrProblemAsync(context, new Problem(StatusCodes.Status429TooManyRequests, "These are more requests a second than this server answers.") { RetryAfterSeconds = 1 });
            return;
        }
        // An export waits for its reader most of the time; it must not keep others out.
        var isExport = context.Request.Path == "/api/search" && context.Request.Query.ContainsKey("all");
        using var turn = isExport ? _exports.AttemptAcquire() : await _turns.AcquireAsync(1, context.RequestAborted);
        if (!turn.IsAcquired)
        {
            await Task.Delay(s_refusal, _time, context.RequestAborted);
            await Problems.PageOrProblemAsync(context, new Problem(StatusCodes.Status503ServiceUnavailable, "The server has more to do than it can; try again shortly.") { RetryAfterSeconds = 1 });
            return;
        }
        context.Features.Set(turn);
        await next(context);
    }

    /// <summary>Gives the turn to the next one: the answer is made, and how fast its reader takes it is nobody's business.</summary>
    public static void Leave(HttpContext context)
    {
        context.Features.Get<RateLimitLease>()?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await _turns.DisposeAsync();
        await _exports.DisposeAsync();
        if (_rates is not null)
            await _rates.DisposeAsync();
    }

    private static ConcurrencyLimiter Turns(int together, int queue) =>
        new(new() { PermitLimit = together, QueueLimit = queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Whoever has one address of IPv6 has the 64 bits behind it.</summary>
    private static string Neighbourhood(IPAddress address) => address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6
        ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : address.MapToIPv4().ToString();
}
