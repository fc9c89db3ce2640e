namespace NewsSearch.Server;

/// <summary>Settings of a <see cref="NewsServer"/>. The defaults are safe on a machine that others use, too.</summary>
public sealed record ServerOptions
{
    /// <summary>The address listened on. Any but a loopback one needs a <see cref="Key"/>.</summary>
    public string Listen { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = 7040;

    /// <summary>Names that requests may call this server by, besides localhost and the address listened on.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>What whoever writes has to show, and off loopback whoever reads, too; null where nobody may write.</summary>
    public string? Key { get; init; }

    /// <summary>Whether stories may be added and removed by whoever has the key.</summary>
    public bool Writable { get; init; }

    /// <summary>Longest body of a request, in bytes: 1 MiB.</summary>
    public int MaxBodyBytes { get; init; } = 1 << 20;

    /// <summary>Longest URL, in bytes: 8 KiB.</summary>
    public int MaxUrlBytes { get; init; } = 8 << 10;

    /// <summary>How long a request may take to arrive, head and body each: 10 seconds.</summary>
    public TimeSpan ReadTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a query may take: 2 seconds; what was found by then is the answer, marked as not complete.</summary>
    public TimeSpan QueryTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an export may take: 5 minutes.</summary>
    public TimeSpan ExportTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Connections held at a time.</summary>
    public int Connections { get; init; } = 1024;

    /// <summary>Requests answered at a time; 0 for one a processor, two at the least.</summary>
    public int Concurrency { get; init; }

    /// <summary>Requests that wait for their turn; 0 for as many as are answered. Others are told to come again (503).</summary>
    public int Queue { get; init; }

    /// <summary>Exports at a time.</summary>
    public int Exports { get; init; } = 2;

    /// <summary>Requests a second from one address; more are told so (429). 0 for no bound.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Whether each request is a line of the log, which goes to standard error.</summary>
    public bool LogRequests { get; init; } = true;

    /// <summary>Whether the log names the words that were searched for.</summary>
    public bool LogQueries { get; init; }

    /// <summary>A file that slow queries are added to, as <c>latency --queries</c> reads them; null for none.</summary>
    public string? SlowQueries { get; init; }

    /// <summary>What counts as slow: 500 milliseconds.</summary>
    public TimeSpan SlowFrom { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Whether a line of the log is JSON.</summary>
    public bool JsonLog { get; init; }

    /// <summary>Where OpenTelemetry's figures and traces go (OTLP); null for nowhere.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
