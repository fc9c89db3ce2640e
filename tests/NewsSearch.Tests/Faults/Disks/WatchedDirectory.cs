using Lucene.Net.Store;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Tests.Faults.Disks;

/// <summary>The files of an index, with a word asked for before everything that is done to them, and told after.</summary>
internal sealed class WatchedDirectory : NewsDirectory
{
    private readonly string _folder;
    private readonly IDiskWatcher _watcher;

    public WatchedDirectory(string folder, IDiskWatcher watcher)
        : base(folder) => (_folder, _watcher) = (folder, watcher);

    public override IndexInput OpenInput(string name, IOContext context)
    {
        _watcher.Before(DiskOperation.Open, name, 0);
        return base.OpenInput(name, context);
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        _watcher.Before(DiskOperation.Open, name, 0);
        return base.CreateSlicer(name, context);
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        _watcher.Before(DiskOperation.Create, name, 0);
        var output = new WatchedOutput(base.CreateOutput(name, context), name, _watcher, () => _watcher.Closed(_folder, name));
        _watcher.Created(_folder, name);
        return output;
    }

    public override void DeleteFile(string name)
    {
        _watcher.Before(DiskOperation.Delete, name, 0);
        var length = FileLength(name);
        base.DeleteFile(name);
        _watcher.Deleted(_folder, name, length);
    }

    public override void Sync(ICollection<string> names)
    {
        _watcher.Before(DiskOperation.Sync, "", 0);
        base.Sync(names);
        _watcher.Synced(_folder, names);
    }
}
