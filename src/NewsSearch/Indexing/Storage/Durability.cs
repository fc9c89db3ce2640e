using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Indexing.Storage;

/// <summary>Brings a folder's entries to the disk, so that a rename survives a loss of power.</summary>
internal static partial class Durability
{
    private const int ReadOnlyDirectory = 0x10000; // O_DIRECTORY | O_RDONLY

    /// <summary>Does nothing on Windows, where a rename is durable with the file system's log.</summary>
    public static void SyncFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        var flags = OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture is not Architecture.Arm64 ? ReadOnlyDirectory : 0;
        using var handle = Open(path, flags);
        if (handle.IsInvalid)
            throw new IOException($"The folder {path} cannot be opened to sync it.");
        if (FSync(handle) != 0)
            throw new IOException($"The folder {path} cannot be brought to disk.");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(SafeFileHandle handle);
}
