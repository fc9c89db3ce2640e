namespace NewsSearch.Cli.Corpora;

/// <summary>A corpus cannot be had; the message says why.</summary>
internal sealed class CorpusException(string message, int exitCode) : Exception(message)
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; } = exitCode;
}
