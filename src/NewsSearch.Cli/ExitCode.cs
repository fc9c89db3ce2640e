namespace NewsSearch.Cli;

/// <summary>What the process ends with; the meanings are a contract, the numbers those of sysexits.h where it has one.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int NothingFound = 1;
    public const int InputRejected = 2;
    public const int Usage = 64;
    public const int BadData = 65;
    public const int NoInput = 66;
    public const int Internal = 70;
    public const int Busy = 75;

    /// <summary>As a shell reports a process that Ctrl-C ended: 128 and the number of the signal.</summary>
    public const int Interrupted = 130;
}
