using System.Globalization;

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
    private const string HolderName = "write.lock.holder";

    private readonly FileStream _held;

    private WriteLock(FileStream held) => _held = held;

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
            throw new IndexLockedException(folder, HolderOf(folder));
        }
        WriteHolder(folder, time);
        return new WriteLock(held);
    }

    public void Dispose() => _held.Dispose();

    /// <summary>The name is for people only: it decides nothing, so failing to write it is no failure.</summary>
    private static void WriteHolder(string folder, TimeProvider time)
    {
        try
        {
            var program = Path.GetFileName(Environment.ProcessPath) ?? "unknown program";
            var since = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            File.WriteAllText(
                Path.Combine(folder, HolderName),
                string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} ({program}) since {since}"));
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    private static string HolderOf(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, HolderName));
            return text.Length is > 0 and < 300 ? text : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
        catch (UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
