using System.Net;
using NewsSearch.Server.Safety;

namespace NewsSearch.Server.Hosting;

/// <summary>What settings must not ask for.</summary>
internal static class ServerRules
{
    private const int ShortestKey = 16;

    /// <exception cref="ArgumentException">They do.</exception>
    public static void Check(ServerOptions options)
    {
        if (options.Listen != "localhost" && !IPAddress.TryParse(options.Listen, out _))
            throw new ArgumentException($"The server listens on an address such as 127.0.0.1 or 0.0.0.0, not '{options.Listen}'.");
        if (options.Key is { Length: < ShortestKey })
            throw new ArgumentException($"The key has {ShortestKey} characters at the least.");
        if (options.Key is null && !KeyCheck.IsLoopback(options.Listen))
            throw new ArgumentException($"Others can reach {options.Listen}: that needs a key, in NEWSSEARCH_SERVER_KEY or a file that --key-file names.");
        if (options is { Writable: true, Key: null })
            throw new ArgumentException("Writing needs a key, in NEWSSEARCH_SERVER_KEY or a file that --key-file names.");
    }
}
