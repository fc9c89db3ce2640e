using System.Globalization;

namespace NewsSearch.Benchmarks.Footprint;

/// <summary>
/// The anonymous memory of this process: heap, stacks, buffers; not the files it has mapped, which the system may drop.
/// RssAnon of /proc/self/status, looked at every few milliseconds, so Linux alone.
/// </summary>
internal sealed class AnonymousMemory : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(10);
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _watch;
    private long _peak;

    public AnonymousMemory()
    {
        _watch = new Thread(Watch) { IsBackground = true };
        _watch.Start();
    }

    /// <summary>Bytes at this moment.</summary>
    public static long Now
    {
        get
        {
            foreach (var line in File.ReadLines("/proc/self/status"))
                if (line.StartsWith("RssAnon:", StringComparison.Ordinal))
                    return long.Parse(line.AsSpan(8).Trim().TrimEnd("kB ").ToString(), CultureInfo.InvariantCulture) * 1024;
            throw new PlatformNotSupportedException("/proc/self/status tells no RssAnon.");
        }
    }

    /// <summary>Ends watching; the most bytes that were seen.</summary>
    public long Peak()
    {
        _end.Set();
        _watch.Join();
        return Math.Max(_peak, Now);
    }

    public void Dispose() => _end.Dispose();

    private void Watch()
    {
        do
            _peak = Math.Max(_peak, Now);
        while (!_end.Wait(s_interval));
    }
}
