using System.Diagnostics;
using System.Text;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>The built command line, run as a process of its own with an environment of its own.</summary>
internal sealed class Tool : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newssearch-cli-");

    /// <summary>A folder for the test's files; the environment's folders for data and cache lie in it too.</summary>
    public string Folder => _folder.FullName;

    public string DataFolder => Path.Join(Folder, "data");

    public string CacheFolder => Path.Join(Folder, "cache");

    /// <summary>Next to the tests' own build output, in the same configuration.</summary>
    public static string Program { get; } = FindProgram();

    public string Write(string name, string content)
    {
        var path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, Utf8);
        return path;
    }

    public ToolResult Run(params string[] words) => RunWith(input: null, environment: [], words);

    public ToolResult RunWithInput(string input, params string[] words) => RunWith(input, [], words);

    public ToolResult RunWith(string? input, IEnumerable<(string Name, string Value)> environment, params string[] words)
    {
        using var process = Start(words, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        Send(process, input);
        if (!process.WaitForExit(Longest))
        {
            process.Kill();
            Assert.Fail($"newssearch {string.Join(' ', words)} ran longer than {Longest}.");
        }
        return new ToolResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>A program that has read enough may close the pipe before all is written.</summary>
    private static void Send(Process process, string? input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // What the program makes of the part that it read is what the test looks at.
        }
    }

    public Process Start(string[] words, IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(Program, words)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            WorkingDirectory = Folder,
        };
        start.Environment.Remove("NEWSSEARCH_INDEX");
        start.Environment["XDG_DATA_HOME"] = DataFolder;
        start.Environment["XDG_CACHE_HOME"] = CacheFolder;
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string FindProgram()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Join(own.Parent!.Parent!.FullName, "NewsSearch.Cli", own.Name, OperatingSystem.IsWindows() ? "newssearch.exe" : "newssearch");
        return File.Exists(program) ? program : throw new FileNotFoundException("The command line is not built.", program);
    }
}
