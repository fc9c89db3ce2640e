using System.Globalization;
using NewsSearch.Ingestion.Files;

namespace NewsSearch.Ingestion;

/// <summary>A file of stories as it was found. Immutable.</summary>
public sealed class StoryFile
{
    internal StoryFile(FoundFile found)
    {
        Found = found;
        var file = new FileInfo(found.Path);
        if (!file.Exists)
            return;
        Modified = new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
        Stamp = string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Length} {file.LastWriteTimeUtc.Ticks} {found.Article?.Id} {found.Article?.Sha256} {found.Problem}");
    }

    /// <summary>As given; inside a folder, the given path and the way from there.</summary>
    public string Path => Found.Path;

    /// <summary>When the file was last changed; null where there is none, as with standard input.</summary>
    public DateTimeOffset? Modified { get; }

    /// <summary>
    /// Differs as soon as the file's size or time of change does, or what a manifest says of it; null where there is no
    /// file. A change within the resolution of the file system's clock that keeps the size goes unseen.
    /// </summary>
    public string? Stamp { get; }

    internal FoundFile Found { get; }
}
