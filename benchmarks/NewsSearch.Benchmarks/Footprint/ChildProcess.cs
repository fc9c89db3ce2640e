using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Indexes;

namespace NewsSearch.Benchmarks.Footprint;

/// <summary>Runs a task of <see cref="ChildTasks"/> in a process of its own: nothing of another index is in its memory.</summary>
internal static class ChildProcess
{
    /// <summary>Starts the line of the report.</summary>
    public const string Mark = "child: ";

    public static ChildReport Run(string task, IndexKind kind, string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(Environment.GetCommandLineArgs()[0]);
        foreach (var word in new[] { CommandOptions.ChildVerb, task, kind.ToString(), folder })
            start.ArgumentList.Add(word);
        if (NewsCorpus.Large is { } large)
            foreach (var word in new[] { "--stories", large.Count.ToString(CultureInfo.InvariantCulture), "--scratch", Path.GetDirectoryName(large.Folder)! })
                start.ArgumentList.Add(word);
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        var report = output.Split('\n').LastOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal));
        return child.ExitCode == 0 && report is not null
            ? ChildReport.Read(report[Mark.Length..].TrimEnd())
            : throw new InvalidOperationException($"'{task} {kind}' ended with {child.ExitCode}.");
    }
}
