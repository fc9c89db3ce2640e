namespace NewsSearch.Indexing.Writing;

/// <summary>
/// Keeps every other process, and every other writer of this one, from writing to an index: <c>write.lock</c> opened
/// without sharing, which the operating system releases when the process ends, however it ends. The file is never deleted:
/// a process that waits for it would hold a lock on a name that is gone. Lucene.Net's own lock lets a second process in on
/// Linux, and its marker-file lock refuses a restart after a kill.
/// </summary>
internal sealed class WriteLock : IDisposable
{
    private const string LockName = "write.lock";

    private readonly string _folder;
    private readonly FileStream _held;

    private WriteLock(string folder, FileStream held)
    {
        _folder = folder;
        _held = held;
    }

    /// <summary>Takes the lock of <paramref name="folder"/>, which is made if need be.</summary>
    /// <exception cref="IndexLockedException">Somebody else holds it.</exception>
    public static WriteLock Take(string folder, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new IndexLockedException(folder, LockHolder.Read(folder));
        }
        LockHolder.Write(folder, time);
        return new WriteLock(folder, held);
    }

    public void Dispose()
    {
        if (!_held.SafeFileHandle.IsClosed)
            LockHolder.Clear(_folder);
        _held.Dispose();
    }
}
