using System.Globalization;
using NewsSearch.Indexing.Writing;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Output;

/// <summary>
/// Tells how far indexing has come: on a terminal in one line with rate and remaining time, else with a line after each
/// commit. A line of commits is written only when they are on disk, so what it counts survives whatever comes.
/// </summary>
internal sealed class IndexingProgress(TerminalText to, TimeProvider time) : IProgress<ReadingProgress>, IProgress<BatchOutcome>
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private readonly long _started = time.GetTimestamp();
    private ReadingProgress _read;
    private long _committed;
    private long _told;

    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    public ReadingProgress Read => _read;

    public void Report(ReadingProgress value)
    {
        _read = value;
        if (to.Width is not null && time.GetElapsedTime(_told) >= Between)
            Tell();
    }

    public void Report(BatchOutcome value)
    {
        _committed = (long)value.Added + value.Updated + value.Unchanged;
        if (to.Width is not null)
            Tell();
        else
            to.Line(string.Create(CultureInfo.InvariantCulture, $"committed {_committed} stories"));
    }

    /// <summary>Takes the line away, before something else is written.</summary>
    public void Close() => to.LeaveRewritten();

    private void Tell()
    {
        _told = time.GetTimestamp();
        var seconds = Elapsed.TotalSeconds;
        var rate = seconds > 0 ? _read.Stories / seconds : 0;
        var line = string.Create(
            CultureInfo.InvariantCulture, $"read {_read.Stories} stories, committed {_committed}, {rate:0} a second{Remaining(seconds)}");
        to.Rewrite(line);
    }

    private string Remaining(double seconds)
    {
        if (_read.TotalBytes is not { } total || _read.BytesRead <= 0)
            return "";
        var left = seconds * Math.Max(total - _read.BytesRead, 0) / _read.BytesRead;
        return string.Create(CultureInfo.InvariantCulture, $", {TimeSpan.FromSeconds(Math.Min(left, 359_999)):h\\:mm\\:ss} left");
    }
}
