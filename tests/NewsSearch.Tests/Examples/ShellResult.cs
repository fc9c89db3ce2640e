namespace NewsSearch.Tests.Examples;

/// <summary>What a command gave.</summary>
internal sealed record ShellResult(int ExitCode, IReadOnlyList<string> Lines, string Errors);
