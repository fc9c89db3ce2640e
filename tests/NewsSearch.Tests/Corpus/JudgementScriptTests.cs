using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Corpus;

/// <summary>The figures of corpus/judgements/README.md and the committed pool are what the scripts give.</summary>
public sealed class JudgementScriptTests
{
    private static readonly string Folder = Path.Combine(BundledCorpus.Folder, "judgements");

    [Fact]
    public void The_agreement_in_README_is_the_one_measured()
    {
        var output = Python("agreement.py");
        Assert.Contains(output, File.ReadAllText(Path.Combine(Folder, "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_pool_is_made_again_from_the_ranks_of_the_engine_in_it()
    {
        using var temporary = new TemporaryFolder();
        var pool = File.ReadAllText(Path.Combine(Folder, "pool.tsv"));
        File.WriteAllText(temporary.In("newssearch.run"), RunIn(pool));
        Python("pool.py", "--run", temporary.In("newssearch.run"), "--out", temporary.Path, "--pool", temporary.In("pool.tsv"));
        Assert.Equal(pool, File.ReadAllText(temporary.In("pool.tsv")));
    }

    private static string RunIn(string pool)
    {
        var run = new StringBuilder();
        foreach (var row in pool.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Where(row => row[2] != "0"))
            run.Append(CultureInfo.InvariantCulture, $"{row[0]} Q0 {row[1]} {row[2]} -{row[2]} newssearch\n");
        return run.ToString();
    }

    private static string Python(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", ["-B", Path.Combine(Folder, script), .. arguments]) { RedirectStandardOutput = true };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        try
        {
            using var python = Process.Start(start)!;
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
            return output.ReplaceLineEndings("\n");
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no python3 on this machine.");
            throw;
        }
    }
}
