using Perfolizer.Horology;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>
/// Counts the CPU time of this process, all threads together, in place of the time on the wall: merging threads and the
/// garbage collector are paid for, waiting for the disk and for a neighbour on a shared machine is not.
/// </summary>
internal sealed class ProcessorClock : IClock
{
    public string Title => "CPU time";

    public bool IsAvailable => true;

    public Frequency Frequency => new(TimeSpan.TicksPerSecond);

    public long GetTimestamp() => Environment.CpuUsage.TotalTime.Ticks;
}
