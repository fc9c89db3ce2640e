using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>
/// The load generator wrk, where it is installed: a client that shares neither the process nor the runtime of the server, so that
/// its own work is not counted as the server's. Not thread-safe; each run starts a process.
/// </summary>
/// <remarks>
/// Its percentiles hold requests that were never sent, for the time in which a long answer kept it from sending them. They are of use where all
/// answers take about as long, that is, for one query at a time.
/// </remarks>
internal sealed class Wrk(Uri server)
{
    private const string Program = "wrk";

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Join(folder, Program)));

    /// <summary>Asks for targets in turn, over connections that each wait for their answer.</summary>
    /// <param name="targets">Paths and queries, escaped.</param>
    /// <param name="connections">How many at a time, by one thread.</param>
    /// <param name="seconds">How long; wrk knows whole seconds only.</param>
    /// <exception cref="InvalidOperationException">It failed, or an answer was none.</exception>
    public async Task<WrkFigures> AskAsync(IReadOnlyList<string> targets, int connections, int seconds)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(targets));
            var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var word in new[] { "--threads", "1", "--connections", Number(connections), "--duration", Number(seconds), "--script", script, server.ToString() })
                start.ArgumentList.Add(word);
            using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start.");
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return WrkFigures.Read(output);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Targets are percent-encoded, so that nothing in them ends a string.</summary>
    private static string Script(IReadOnlyList<string> targets) =>
        $$"""
        local requests, next = {}, 0
        init = function(args)
          for i, target in ipairs({ {{string.Join(", ", targets.Select(t => '"' + t + '"'))}} }) do
            requests[i] = wrk.format("GET", target)
          end
        end
        request = function()
          next = next % #requests + 1
          return requests[next]
        end
        done = function(summary, latency)
          local errors = summary.errors
          io.write(string.format("{{WrkFigures.Mark}} %d %d %d %d\n", latency:percentile(50), summary.requests, summary.duration,
            errors.status + errors.connect + errors.read + errors.write + errors.timeout))
        end
        """;
}
