using NewsSearch.Engine;
using NewsSearch.Tests.Faults.Disks;

namespace NewsSearch.Tests.Faults;

/// <summary>An index over a disk that a watcher looks over.</summary>
internal static class WatchedIndex
{
    public static NewsIndex Open(string folder, IDiskWatcher watcher) =>
        new(new EmbeddedEngine(folder, readOnly: false, TimeProvider.System, threads: 1, disk: new WatchedDisk(watcher)));
}
