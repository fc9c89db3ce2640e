using System.Text.Json;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Folders;

/// <summary>
/// Which files an index of a folder was made of, each with its stamp and the ids of its stories. Missing while the index is
/// being changed: what a broken-off change left is then made anew.
/// </summary>
internal sealed class FolderState
{
    private const string Name = "files.json";

    // A file changed again within the resolution of the file system's clock keeps its stamp; young stamps are not believed.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, KnownFile> _files;

    private FolderState(Dictionary<string, KnownFile> files, bool isKnown)
    {
        _files = files;
        IsKnown = isKnown;
    }

    /// <summary>Whether it is known what the index was made of.</summary>
    public bool IsKnown { get; }

    public static bool IsOf(string folder) => File.Exists(Path.Join(folder, Name));

    public static FolderState Load(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Join(folder, Name)));
            return new(
                json.RootElement.EnumerateArray().Select(KnownFile.Read).ToDictionary(file => file.Path, StringComparer.Ordinal),
                isKnown: true);
        }
        catch (Exception none) when (none is IOException or UnauthorizedAccessException or JsonException
            or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return new(new Dictionary<string, KnownFile>(StringComparer.Ordinal), isKnown: false);
        }
    }

    /// <summary>Whether the index was made of these files as they are.</summary>
    public bool Holds(IReadOnlyCollection<StoryFile> files) =>
        IsKnown && _files.Count == files.Count && files.All(IsUnchanged);

    /// <summary>
    /// Files that must be read: new and changed ones, and those that share a story with one that changed or went away, since
    /// that story leaves the index first.
    /// </summary>
    public IReadOnlyList<StoryFile> Changed(IReadOnlyCollection<StoryFile> files)
    {
        var stale = IdsOutside(files).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(file => !IsUnchanged(file) || stale.Overlaps(_files[file.Path].Ids))];
    }

    /// <summary>Ids of the stories of files that changed or went away.</summary>
    public IReadOnlyCollection<string> IdsOutside(IReadOnlyCollection<StoryFile> files)
    {
        var unchanged = files.Where(IsUnchanged).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return [.. _files.Values.Where(file => !unchanged.Contains(file.Path)).SelectMany(file => file.Ids).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Forgets the stories of files that are to be read again.</summary>
    public void Reset(IEnumerable<StoryFile> files)
    {
        foreach (var file in files)
            _files[file.Path] = new KnownFile(file.Path, "", []);
    }

    /// <summary>Notes a story of a file; that of an archive's entry belongs to the archive, which is a way that its path begins with.</summary>
    public void Add(string path, string id)
    {
        for (var archive = path; archive.LastIndexOf('/') is > 0 and var end && !_files.ContainsKey(path); archive = archive[..end])
            if (_files.ContainsKey(archive[..end]))
                path = archive[..end];
        if (!_files.TryGetValue(path, out var file))
            _files[path] = file = new KnownFile(path, "", []);
        file.Ids.Add(id);
    }

    /// <summary>Notes the files as they are now; every other one is forgotten.</summary>
    /// <param name="files">All files of the folder.</param>
    /// <param name="read">When reading them began.</param>
    public void Keep(IReadOnlyCollection<StoryFile> files, DateTimeOffset read)
    {
        var known = files.ToDictionary(
            file => file.Path,
            file => new KnownFile(
                file.Path,
                file.Modified is { } modified && read - modified > Settled ? file.Stamp ?? "" : "",
                _files.TryGetValue(file.Path, out var before) ? before.Ids : []),
            StringComparer.Ordinal);
        _files.Clear();
        foreach (var (path, file) in known)
            _files[path] = file;
    }

    /// <summary>Marks the index as being changed.</summary>
    public static void Forget(string folder) => File.Delete(Path.Join(folder, Name));

    public void Save(string folder)
    {
        var path = Path.Join(folder, Name);
        var unfinished = path + ".new";
        using (var stream = File.Create(unfinished))
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var file in _files.Values)
                file.Write(json);
            json.WriteEndArray();
        }
        File.Move(unfinished, path, overwrite: true);
    }

    private bool IsUnchanged(StoryFile file) =>
        file.Stamp is { } stamp && _files.TryGetValue(file.Path, out var known) && known.Stamp == stamp;
}
