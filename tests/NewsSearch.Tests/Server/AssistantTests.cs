using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>The tools as an assistant's program sees them, with the client of the package that serves them.</summary>
[Collection(OneServer.Name)]
public sealed class AssistantTests(ServedStories stories)
{
    [Fact]
    public async Task Over_standard_input_and_output()
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Name = "newssearch",
            Command = Cli.Tool.Program,
            Arguments = ["mcp", "--index", stories.Folder],
            WorkingDirectory = stories.Tool.Folder,
            // A process that has just begun on a busy machine takes its time.
            EnvironmentVariables = new Dictionary<string, string?> { ["NEWSSEARCH_SERVER_QUERYSECONDS"] = "60" },
        });
        await using var client = await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken);
        await AskAsync(client);
    }

    [Fact]
    public async Task Over_HTTP()
    {
        var transport = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(stories.Server.Address, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp });
        await using var client = await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken);
        await AskAsync(client);
    }

    private async Task AskAsync(McpClient client)
    {
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["quotes", "search", "story", "timeline"], tools.Select(t => t.Name).Order());
        Assert.All(tools, t => Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint));

        var page = Json(await CallAsync(client, "search", ("query", "kuril peace treaty"), ("top", 3)));
        Assert.Equal(3, page["hits"]!.AsArray().Count);
        var id = page["hits"]![0]!["id"]!.GetValue<string>();
        Assert.Equal(JsonNode.Parse(await stories.TextAsync("/api/search?q=kuril+peace+treaty&top=3"))!["hits"]!.ToJsonString(), page["hits"]!.ToJsonString());

        var story = Json(await CallAsync(client, "story", ("id", id)));
        Assert.Equal(page["hits"]![0]!["headline"]!.GetValue<string>(), story["headline"]!.GetValue<string>());

        var quotes = Json(await CallAsync(client, "quotes", ("query", "treaty"), ("speaker", "Putin"), ("distinct", true)));
        Assert.All(quotes["quotes"]!.AsArray(), q => Assert.Contains("Putin", q!["speaker"]!.GetValue<string>(), StringComparison.Ordinal));

        var timeline = Json(await CallAsync(client, "timeline", ("query", "treaty"), ("by", "year")));
        Assert.Equal(48, timeline["total"]!.GetValue<int>());

        Assert.Contains("Try: (a)", Wrong(await CallAsync(client, "search", ("query", "(a"))), StringComparison.Ordinal);
        Assert.Contains("no argument 'words'", Wrong(await CallAsync(client, "search", ("words", "a"))), StringComparison.Ordinal);
        Assert.Contains("no such story", Wrong(await CallAsync(client, "story", ("id", "nothing"))), StringComparison.Ordinal);
    }

    private static async Task<CallToolResult> CallAsync(McpClient client, string tool, params (string Name, object? Value)[] arguments) =>
        await client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => a.Value), cancellationToken: TestContext.Current.CancellationToken);

    private static JsonNode Json(CallToolResult result)
    {
        Assert.NotEqual(true, result.IsError);
        return JsonNode.Parse(Text(result))!;
    }

    private static string Wrong(CallToolResult result)
    {
        Assert.True(result.IsError);
        return Text(result);
    }

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
