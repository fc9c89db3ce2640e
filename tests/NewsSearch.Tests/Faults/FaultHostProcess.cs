using System.Diagnostics;

namespace NewsSearch.Tests.Faults;

/// <summary>A process of the fault host, killed at the latest when disposed.</summary>
internal sealed class FaultHostProcess : IDisposable
{
    private readonly Process _process;

    private FaultHostProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public static FaultHostProcess Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Dotnet) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NewsSearch.FaultHost.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // It does not live long enough for what it learns of itself to be worth its while.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new FaultHostProcess(Process.Start(start)!);
    }

    /// <summary>The next line of its output; null when it has ended.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLine();

    public void WriteLine(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    /// <summary>kill -9; returns what it had still said.</summary>
    public IReadOnlyList<string> Kill()
    {
        _process.Kill();
        var said = _process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _process.WaitForExit();
        return said;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
}
