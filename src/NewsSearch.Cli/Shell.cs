using System.Text;
using NewsSearch.Cli.Output;

namespace NewsSearch.Cli;

/// <summary>What a verb may touch of the process around it: streams, environment, clock.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly BufferedStream _stdout;
    private readonly StreamWriter _outWriter;
    private readonly StreamWriter _errorWriter;

    private readonly Stream _terminal;

    private Shell(Stream stdout, Stream stderr)
    {
        _terminal = stdout;
        _stdout = new BufferedStream(stdout, 1 << 16);
        _outWriter = new StreamWriter(_stdout, Utf8, 4096, leaveOpen: true) { NewLine = "\n" };
        _errorWriter = new StreamWriter(stderr, Utf8, 1024) { NewLine = "\n", AutoFlush = true };
        var plain = Variable("NO_COLOR") is not null || Variable("TERM") == "dumb";
        Out = new TerminalText(_outWriter, WidthUnless(Console.IsOutputRedirected), isStyled: !Console.IsOutputRedirected && !plain);
        Error = new TerminalText(_errorWriter, WidthUnless(Console.IsErrorRedirected), isStyled: !Console.IsErrorRedirected && !plain);
    }

    /// <summary>Results, for people.</summary>
    public TerminalText Out { get; }

    /// <summary>Everything that is no result.</summary>
    public TerminalText Error { get; }

    /// <summary>Results, for programs; never written to together with <see cref="Out"/>.</summary>
    public Stream Stdout => _stdout;

    public TimeProvider Time { get; } = TimeProvider.System;

    public static Shell OfProcess()
    {
        var stdout = Console.OpenStandardOutput();
        var pager = Console.IsOutputRedirected || Console.IsInputRedirected ? null : Pager.Chosen();
        return new(pager is null ? stdout : new Pager(stdout, pager), Console.OpenStandardError());
    }

    /// <summary>A variable of the environment; null where it is not set or empty.</summary>
    public static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Standard input as text.</summary>
    public static StreamReader OpenInput() => new(Console.OpenStandardInput(), Utf8);

    /// <summary>Standard input as text; one character more than the limit where it is longer.</summary>
    public static async Task<string> ReadInputAsync(int limit, CancellationToken cancellationToken)
    {
        using var reader = OpenInput();
        var buffer = new char[limit + 1];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken);
        return new string(buffer, 0, length);
    }

    /// <summary>Sends on what was written.</summary>
    public void Flush()
    {
        _outWriter.Flush();
        _stdout.Flush();
    }

    public void Dispose()
    {
        Flush();
        _outWriter.Dispose();
        _errorWriter.Dispose();
        _stdout.Dispose();
        _terminal.Dispose();
    }

    private static int? WidthUnless(bool redirected)
    {
        if (redirected)
            return null;
        try
        {
            return Console.WindowWidth is >= 20 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
