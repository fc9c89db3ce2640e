using System.ComponentModel;
using System.Diagnostics;

namespace NewsSearch.Alerting.Delivering;

/// <summary>
/// Starts a program for a story. It is given the story on standard input, what it prints is read and dropped but for the end of
/// what it says on standard error, and it has a limit of time.
/// </summary>
internal static class CommandDelivery
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private const int MostTold = 300;

    /// <exception cref="AlertException">It could not be started, failed, or took too long.</exception>
    public static async Task RunAsync(CommandTarget target, ReadOnlyMemory<byte> line, TimeProvider time, CancellationToken cancellationToken)
    {
        using var process = Start(target);
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var said = TailAsync(process.StandardError.BaseStream, either.Token);
            var dropped = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, either.Token);
            await SendAsync(process, line, either.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
            await dropped.ConfigureAwait(false);
            var tail = await said.ConfigureAwait(false);
            if (process.ExitCode != 0)
                throw new AlertException(FormattableString.Invariant($"{target.Program} ended with {process.ExitCode}{(tail.Length > 0 ? ": " : "")}{tail}"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AlertException(FormattableString.Invariant($"{target.Program} took longer than {Longest.TotalSeconds} s and was ended."));
        }
        finally
        {
            Kill(process);
        }
    }

    private static Process Start(CommandTarget target)
    {
        var start = new ProcessStartInfo(target.Program, target.Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start) ?? throw new AlertException($"{target.Program} could not be started.");
        }
        catch (Exception refused) when (refused is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            throw new AlertException($"{target.Program} could not be started: {refused.Message}");
        }
    }

    private static async Task SendAsync(Process process, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        try
        {
            var input = process.StandardInput.BaseStream;
            await input.WriteAsync(line, cancellationToken).ConfigureAwait(false);
            await input.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A program need not read what it is given; how it ends is what counts.
        }
    }

    /// <summary>The last of what it says, on one line.</summary>
    private static async Task<string> TailAsync(Stream from, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(from);
        var tail = "";
        var buffer = new char[1024];
        while (await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            tail += new string(buffer, 0, read);
            tail = tail.Length > MostTold ? tail[^MostTold..] : tail;
        }
        return string.Join(' ', tail.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has just ended by itself.
        }
    }
}
