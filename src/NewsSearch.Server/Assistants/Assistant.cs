using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NewsSearch.Server.Hosting;

namespace NewsSearch.Server.Assistants;

/// <summary>The tools as the protocol's package wants them.</summary>
internal static class Assistant
{
    public static void Configure(McpServerOptions options, ServerContext server)
    {
        var tools = new AssistantTools(server);
        options.ServerInfo = new Implementation { Name = "newssearch", Title = "NewsSearch", Version = typeof(NewsIndex).Assembly.GetName().Version?.ToString(3) ?? "0" };
        options.ServerInstructions = AssistantTools.Instructions;
        options.Capabilities = new ServerCapabilities { Tools = new ToolsCapability() };
        options.Handlers.ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = AssistantTools.All });
        options.Handlers.CallToolHandler = (asked, cancellationToken) => tools.CallAsync(asked.Params, cancellationToken);
    }
}
