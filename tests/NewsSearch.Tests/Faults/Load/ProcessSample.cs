using System.Globalization;

namespace NewsSearch.Tests.Faults.Load;

/// <summary>What this process holds at a moment; on Linux, elsewhere nothing.</summary>
/// <param name="AnonymousMegabytes">Memory of its own (RssAnon): pages of mapped files do not count.</param>
/// <param name="Handles">Open files and the like.</param>
/// <param name="Mappings">Mapped regions of files of an index.</param>
internal sealed record ProcessSample(long AnonymousMegabytes, int Handles, int Mappings)
{
    private const double MostGrowth = 1.25;
    private const int MegabytesOfNoise = 64;
    private const int HandlesOfNoise = 64;

    public static ProcessSample Take()
    {
        if (!OperatingSystem.IsLinux())
            return new ProcessSample(0, 0, 0);
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("RssAnon:", StringComparison.Ordinal));
        var kilobytes = line is null ? 0 : long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        var handles = Directory.EnumerateFileSystemEntries("/proc/self/fd").Count();
        var mappings = File.ReadLines("/proc/self/maps").Count(l => l.Contains("/lucene/", StringComparison.Ordinal));
        return new ProcessSample(kilobytes / 1024, handles, mappings);
    }

    /// <summary>Says where the last third of the time has more than the second; null where all is level.</summary>
    public static string? Growth(IReadOnlyList<ProcessSample> samples)
    {
        var (before, after) = (Median(samples, 1), Median(samples, 2));
        if (after.AnonymousMegabytes > before.AnonymousMegabytes * MostGrowth + MegabytesOfNoise)
            return FormattableString.Invariant($"anonymous memory grows: {before.AnonymousMegabytes} MB, then {after.AnonymousMegabytes} MB");
        if (after.Handles > before.Handles * MostGrowth + HandlesOfNoise)
            return FormattableString.Invariant($"handles grow: {before.Handles}, then {after.Handles}");
        return after.Mappings > before.Mappings * MostGrowth + HandlesOfNoise
            ? FormattableString.Invariant($"mappings grow: {before.Mappings}, then {after.Mappings}")
            : null;
    }

    /// <summary>The medians of the three thirds of the time.</summary>
    public static string Describe(IReadOnlyList<ProcessSample> samples)
    {
        var thirds = Enumerable.Range(0, 3).Select(i => Median(samples, i)).ToList();
        return $"by thirds of the time: anonymous MB {string.Join(" ", thirds.Select(t => t.AnonymousMegabytes))}, handles {string.Join(" ", thirds.Select(t => t.Handles))}, mappings {string.Join(" ", thirds.Select(t => t.Mappings))}";
    }

    private static ProcessSample Median(IReadOnlyList<ProcessSample> samples, int third)
    {
        var part = samples.Skip(samples.Count * third / 3).Take(Math.Max(1, samples.Count / 3)).DefaultIfEmpty(new ProcessSample(0, 0, 0)).ToList();
        return new ProcessSample(
            part.Select(s => s.AnonymousMegabytes).Order().ElementAt(part.Count / 2),
            part.Select(s => s.Handles).Order().ElementAt(part.Count / 2),
            part.Select(s => s.Mappings).Order().ElementAt(part.Count / 2));
    }
}
