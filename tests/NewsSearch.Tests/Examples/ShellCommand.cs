using System.Diagnostics;

namespace NewsSearch.Tests.Examples;

/// <summary>Runs a line as a shell would, with the built command on its path and folders of its own.</summary>
internal static class ShellCommand
{
    public static ShellResult Run(string command, string folder)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        start.Environment["PATH"] = Path.GetDirectoryName(Cli.Tool.Program) + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(folder, "cache");
        start.Environment["XDG_DATA_HOME"] = Path.Combine(folder, "data");
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ShellResult(process.ExitCode, output.TrimEnd('\n').Split('\n'), errors.Result);
    }
}
