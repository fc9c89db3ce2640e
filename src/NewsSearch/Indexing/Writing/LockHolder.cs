using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Indexing.Writing;

/// <summary>
/// Who holds the write lock of an index, in <c>write.lock.holder</c> beside it: the lock itself can be read by nobody else.
/// The name is for people only and decides nothing, so failing to write it is no failure.
/// </summary>
internal static class LockHolder
{
    private const string FileName = "write.lock.holder";
    private const string Unknown = "another process";

    /// <summary>How often, and how many milliseconds apart, a name is looked for: a holder that has just won has not written it yet.</summary>
    private const int Looks = 50;
    private const int Pause = 20;

    public static void Write(string folder, TimeProvider time)
    {
        var program = Path.GetFileName(Environment.ProcessPath) ?? "unknown program";
        var since = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var text = string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} ({program}) since {since}");
        // Renamed into place, so that whoever reads sees all of it and cannot hinder the writing.
        var unfinished = Path.Combine(folder, FileName + ".new");
        Try(() =>
        {
            File.WriteAllText(unfinished, text);
            File.Move(unfinished, Path.Combine(folder, FileName), overwrite: true);
        });
    }

    /// <summary>To be called before the lock is given back.</summary>
    public static void Clear(string folder) => Try(() => File.Delete(Path.Combine(folder, FileName)));

    /// <summary>Waits up to a second for a name whose process is alive: one that was killed leaves its name behind.</summary>
    public static string Read(string folder)
    {
        var name = "";
        for (var look = 0; look < Looks; look++)
        {
            if (look > 0)
                Thread.Sleep(Pause);
            Try(() => name = File.ReadAllText(Path.Combine(folder, FileName)));
            if (name.Length is > 0 and < 300 && IsAlive(name))
                return name;
        }
        // Alive somewhere else, perhaps: another machine or container that shares the folder.
        return name.Length is > 0 and < 300 ? name : Unknown;
    }

    private static bool IsAlive(string name)
    {
        if (name.Split(' ') is not ["process", var number, ..] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
        }
    }
}
