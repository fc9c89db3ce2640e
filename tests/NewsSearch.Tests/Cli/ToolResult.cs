using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>What a run of the command line came to.</summary>
internal sealed record ToolResult(int ExitCode, string Out, string Error)
{
    /// <summary>The single JSON value on standard output.</summary>
    public JsonElement Json()
    {
        using var json = JsonDocument.Parse(Out);
        return json.RootElement.Clone();
    }

    public IReadOnlyList<JsonElement> JsonLines() =>
        [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];

    /// <summary>Fails with everything the run printed where the exit code is another.</summary>
    public ToolResult Ends(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode}, not {exitCode}\n{Out}\n{Error}");
        return this;
    }
}
