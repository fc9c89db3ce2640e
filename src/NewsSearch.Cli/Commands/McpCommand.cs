using System.CommandLine;
using NewsSearch.Cli.Folders;
using NewsSearch.Server;
using NewsSearch.Server.Hosting;

namespace NewsSearch.Cli.Commands;

/// <summary><c>mcp</c>: search, quotes, stories and timelines as tools for an assistant.</summary>
internal sealed class McpCommand : Verb
{
    private readonly SearchedStories _stories = new();

    public McpCommand()
        : base("mcp", "Answer an assistant over standard input and output, by the Model Context Protocol.", "mcp --in corpus < /dev/null")
    {
        _stories.AddTo(this);
        Add(Json);
    }

    /// <summary>All that is written is JSON.</summary>
    public override bool WantsJson(ParseResult typed) => true;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        await NewsAssistant.RunAsync(index, ServerSettings.Read(Environment.CurrentDirectory), Console.OpenStandardInput(), Console.OpenStandardOutput(), cancellationToken);
        return ExitCode.Done;
    }
}
