namespace NewsSearch.Indexing.Storage;

/// <summary>What writing an index asks of the disk beside its files; tests put in its place one that fails or loses power.</summary>
internal class IndexDisk
{
    public static IndexDisk Real { get; } = new();

    /// <summary>The files of a folder, which is made if need be.</summary>
    public virtual NewsDirectory Open(string folder) => new(folder);

    public virtual void MoveFolder(string from, string to) => Directory.Move(from, to);

    /// <summary>Brings the entries of a folder to the disk.</summary>
    public virtual void SyncFolder(string folder) => Durability.SyncFolder(folder);
}
