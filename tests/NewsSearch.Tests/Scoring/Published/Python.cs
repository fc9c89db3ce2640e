using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using NewsSearch.Tests.Collections;
using Xunit;

namespace NewsSearch.Tests.Scoring.Published;

/// <summary>The scripts that stand beside the shared collections; a test that needs one is skipped where it cannot run.</summary>
internal static class Python
{
    /// <summary>What a script prints.</summary>
    public static string Run(string script, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("python3", [Script(script), .. arguments]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
            start.Environment["PYTHONUTF8"] = "1";
            using var python = Process.Start(start)!;
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no python3 on this machine.");
            throw;
        }
    }

    /// <summary>The path of a shared collection.</summary>
    public static string Collection(string name)
    {
        var path = SharedData.Find(name);
        Assert.SkipUnless(path is not null, SharedData.Missing);
        return path!;
    }

    private static string Script(string name)
    {
        var path = SharedData.FindTool(name);
        Assert.SkipUnless(path is not null, SharedData.Missing);
        return path!;
    }
}
