using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace NewsSearch.Benchmarks.Java;

/// <summary>JavaLucene.java as a process, spoken to line by line. Not thread-safe.</summary>
internal sealed class JavaProgram : IDisposable
{
    // Where Debian's package puts it.
    private const string Jars = "/usr/share/java";
    private const string HowToInstall = "It takes Java and Lucene for Java: apt-get install default-jdk-headless liblucene8-java.";

    private readonly Process _process;

    /// <param name="words">What it is to do, and how.</param>
    /// <exception cref="InvalidOperationException">Java or its Lucene is not installed.</exception>
    public JavaProgram(params IEnumerable<string> words)
    {
        var start = new ProcessStartInfo("java") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, StandardInputEncoding = new UTF8Encoding(false) };
        foreach (var word in new[] { "-Xmx4g", "-cp", Jar, Path.Combine(AppContext.BaseDirectory, "JavaLucene.java") }.Concat(words))
            start.ArgumentList.Add(word);
        try
        {
            _process = Process.Start(start) ?? throw new InvalidOperationException("java did not start.");
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException(HowToInstall, error);
        }
    }

    /// <summary>The version of its Lucene, as its file is named.</summary>
    public static string Version => Path.GetFileNameWithoutExtension(Jar)["lucene-core-".Length..];

    /// <summary>Takes lines; ended by <see cref="End"/>.</summary>
    public TextWriter Input => _process.StandardInput;

    private static string Jar => (Directory.Exists(Jars) ? Directory.GetFiles(Jars, "lucene-core-*.jar") : []).Order(StringComparer.Ordinal).LastOrDefault()
        ?? throw new InvalidOperationException(HowToInstall);

    /// <summary>Asks, and returns what it answers, part by part.</summary>
    public string[] Ask(params IEnumerable<string> words)
    {
        Input.Write(string.Join('\t', words) + "\n");
        Input.Flush();
        return _process.StandardOutput.ReadLine()?.Split('\t') ?? throw new InvalidOperationException("JavaLucene.java failed.");
    }

    /// <summary>Waits until it has done everything.</summary>
    public void End()
    {
        Input.Close();
        _process.WaitForExit();
        if (_process.ExitCode != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"JavaLucene.java ended with {_process.ExitCode}."));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
