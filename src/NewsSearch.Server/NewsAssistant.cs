using ModelContextProtocol.Server;
using NewsSearch.Server.Assistants;
using NewsSearch.Server.Hosting;

namespace NewsSearch.Server;

/// <summary>Answers an assistant over a pair of streams, by the Model Context Protocol: search, quotes, story and timeline as tools.</summary>
public static class NewsAssistant
{
    /// <summary>Answers until the input ends.</summary>
    /// <param name="index">What is searched; it stays the caller's.</param>
    /// <param name="options">The settings; those about HTTP do not matter.</param>
    /// <param name="input">A line of JSON a message.</param>
    /// <param name="output">The answers; nothing else may be written to it.</param>
    /// <param name="cancellationToken">Ends it before.</param>
    public static async Task RunAsync(NewsIndex index, ServerOptions options, Stream input, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(options);
        var settings = new McpServerOptions();
        Assistant.Configure(settings, new ServerContext(index, options));
        await using var transport = new StreamServerTransport(input, output, "newssearch");
        await using var server = McpServer.Create(transport, settings);
        await server.RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
