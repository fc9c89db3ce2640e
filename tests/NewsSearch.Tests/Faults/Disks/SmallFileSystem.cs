using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Tests.Faults.Disks;

/// <summary>A small tmpfs, where this process may mount one.</summary>
internal sealed class SmallFileSystem : IDisposable
{
    private SmallFileSystem(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Null where it cannot be mounted.</summary>
    public static SmallFileSystem? TryMount(string folder, long bytes)
    {
        Directory.CreateDirectory(folder);
        var size = string.Create(CultureInfo.InvariantCulture, $"size={bytes}");
        return OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder) ? new SmallFileSystem(folder) : null;
    }

    public void Dispose() => Run("umount", Folder);

    private static bool Run(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
