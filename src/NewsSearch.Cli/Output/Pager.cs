using System.Diagnostics;

namespace NewsSearch.Cli.Output;

/// <summary>
/// Standard output of a terminal, through a pager that is started with the first byte. Who leaves the pager early has seen enough:
/// what is written after that goes nowhere. Where no pager can be started the terminal itself takes everything. One thread.
/// </summary>
/// <param name="terminal">The terminal.</param>
/// <param name="command">The pager's command line, for the shell.</param>
internal sealed class Pager(Stream terminal, string command) : Stream
{
    private Process? _process;
    private Stream? _to;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The pager that the user has chosen: NEWSSEARCH_PAGER, else PAGER, else less; null for none.</summary>
    public static string? Chosen()
    {
        if (OperatingSystem.IsWindows() || Shell.Variable("TERM") == "dumb")
            return null;
        var chosen = Environment.GetEnvironmentVariable("NEWSSEARCH_PAGER") ?? Environment.GetEnvironmentVariable("PAGER") ?? "less";
        return chosen.Trim() is "" or "cat" ? null : chosen;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            (_to ??= Start()).Write(buffer);
        }
        catch (IOException) when (_process is not null)
        {
            // The reader has gone.
        }
    }

    public override void Flush()
    {
        try
        {
            _to?.Flush();
        }
        catch (IOException) when (_process is not null)
        {
            // The reader has gone.
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _process is not null)
        {
            try
            {
                _process.StandardInput.Close();
            }
            catch (IOException)
            {
                // The reader has gone.
            }
            _process.WaitForExit();
            _process.Dispose();
            _process = null;
        }
        base.Dispose(disposing);
    }

    private Stream Start()
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        // What fits the screen is only printed; styles go through; the text stays when the pager is left.
        start.Environment.TryAdd("LESS", "FRX");
        try
        {
            _process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _process = null;
        }
        return _process?.StandardInput.BaseStream ?? terminal;
    }
}
