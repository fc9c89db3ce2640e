using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// Where the parts of an index are: <c>lucene</c> holds the segments, beside it lies the write lock. A new index is made as
/// <c>lucene.new</c> and renamed when its first, empty commit is on disk: a process killed in its very first commit would
/// else leave a folder that opens neither for reading nor for writing.
/// </summary>
internal static class IndexFolder
{
    private const string Segments = "lucene";
    private const string Unfinished = "lucene.new";
    private const string Replaced = "lucene.old";

    /// <summary>
    /// Key of what tells an index from another one in the same folder, as after a restore: files of both may have the same
    /// names. Every commit carries it on.
    /// </summary>
    private const string MadeKey = "newssearch.made";

    /// <summary>Files beside the segments that hold what cannot be made anew; a snapshot takes them along.</summary>
    public static IReadOnlyList<string> Beside { get; } = [AliasFile.FileName, AlertFile.FileName, AlertProgressFile.FileName];

    public static bool IsBeside(string name) => Beside.Contains(name, StringComparer.Ordinal);

    public static string SegmentsOf(string folder) => Path.Combine(folder, Segments);

    /// <summary>Where segments are made that are to take the place of those there.</summary>
    public static string UnfinishedOf(string folder) => Path.Combine(folder, Unfinished);

    public static bool Exists(string folder) => Directory.Exists(SegmentsOf(folder));

    /// <summary>Makes an empty index if there is none. The caller holds the write lock.</summary>
    public static void Create(string folder, Similarity similarity, TimeProvider time, IndexDisk disk)
    {
        Recover(folder, disk);
        if (Exists(folder))
            return;
        var unfinished = ClearUnfinished(folder);
        using (var directory = disk.Open(unfinished))
        using (var writer = new IndexWriter(directory, WriterSettings.Make(similarity)))
        {
            writer.SetCommitData(NewCommitData(time));
            writer.Commit();
        }
        disk.SyncFolder(unfinished);
        disk.MoveFolder(unfinished, SegmentsOf(folder));
        disk.SyncFolder(folder);
    }

    /// <summary>Removes what an earlier try left behind, and returns where the next one may begin. The caller holds the write lock.</summary>
    public static string ClearUnfinished(string folder)
    {
        var unfinished = UnfinishedOf(folder);
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        return unfinished;
    }

    /// <summary>
    /// Puts the segments that were made, and are on the disk, in the place of those there, which go, or stay under another name
    /// if one is given. The caller holds the write lock.
    /// </summary>
    public static void Replace(string folder, string? keep = null)
    {
        var replaced = Path.Combine(folder, Replaced);
        if (Exists(folder))
            Directory.Move(SegmentsOf(folder), replaced);
        Directory.Move(UnfinishedOf(folder), SegmentsOf(folder));
        IndexDisk.Real.SyncFolder(folder);
        if (!Directory.Exists(replaced))
            return;
        if (keep is null)
            Directory.Delete(replaced, recursive: true);
        else
            Directory.Move(replaced, Path.Combine(folder, keep));
    }

    /// <summary>Ends what a process that was killed while it replaced segments left half done. The caller holds the write lock.</summary>
    public static void Recover(string folder, IndexDisk disk)
    {
        var replaced = Path.Combine(folder, Replaced);
        if (!Directory.Exists(replaced))
            return;
        if (Exists(folder))
        {
            Directory.Delete(replaced, recursive: true);
            return;
        }
        disk.MoveFolder(replaced, SegmentsOf(folder));
        disk.SyncFolder(folder);
    }

    /// <summary>Opens the newest commit.</summary>
    /// <exception cref="NewsIndexNotFoundException">There is no index.</exception>
    /// <exception cref="DamagedIndexException">It cannot be read.</exception>
    public static DirectoryReader Open(string folder, NewsDirectory directory)
    {
        try
        {
            var reader = DirectoryReader.Open(directory);
            try
            {
                CheckFormat(folder, reader.IndexCommit.UserData);
                return reader;
            }
            catch
            {
                reader.Dispose();
                throw;
            }
        }
        catch (Exception broken) when (Damage.IsTold(broken) || Damage.IsLikely(broken))
        {
            throw new DamagedIndexException(folder, broken.Message, broken);
        }
    }

    /// <summary>What the first commit of an index says.</summary>
    public static IDictionary<string, string> NewCommitData(TimeProvider time) =>
        CommitData(time.GetUtcNow().Ticks.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the next commit of an index says.</summary>
    public static IDictionary<string, string> CommitDataAfter(IDictionary<string, string> earlier) => CommitData(MadeOf(earlier));

    /// <summary>What tells the index of a commit from another one: when it was made.</summary>
    public static string MadeOf(IDictionary<string, string> commit) => commit.TryGetValue(MadeKey, out var made) ? made : "";

    /// <summary>Whether two commits are of one index, and not of two that lay in the folder one after the other.</summary>
    public static bool AreOfOneIndex(IDictionary<string, string> one, IDictionary<string, string> other) =>
        MadeOf(one) == MadeOf(other);

    private static Dictionary<string, string> CommitData(string made) => new()
    {
        [IndexSchema.FormatVersionKey] = IndexSchema.FormatVersion.ToString(CultureInfo.InvariantCulture),
        [MadeKey] = made,
    };

    /// <summary>Looks whether the stored stories of an index, which may be damaged otherwise, are of a format that can be read.</summary>
    /// <exception cref="DamagedIndexException">They are not.</exception>
    public static void CheckStoredFormat(string folder, Lucene.Net.Store.Directory directory)
    {
        var newest = new SegmentInfos();
        try
        {
            newest.Read(directory);
        }
        catch (Exception broken) when (Damage.IsTold(broken) || Damage.IsLikely(broken))
        {
            // Which format it has is not known; each story is compared with its digest.
            return;
        }
        if (FormatOf(folder, newest.UserData) is var version && version is < IndexSchema.OldestStoredFormat or > IndexSchema.FormatVersion)
            throw new DamagedIndexException(folder, Refusal(version));
    }

    private static void CheckFormat(string folder, IDictionary<string, string> data)
    {
        if (FormatOf(folder, data) is var version && version != IndexSchema.FormatVersion)
            throw new DamagedIndexException(folder, Refusal(version));
    }

    private static string Refusal(int version) =>
        $"it has format {version}, and this program reads format {IndexSchema.FormatVersion}. " + version switch
        {
            > IndexSchema.FormatVersion => "A newer version of the program made it.",
            >= IndexSchema.OldestStoredFormat => "Repairing it makes it anew from the stories that it stores.",
            _ => "Index the stories anew.",
        };

    private static int FormatOf(string folder, IDictionary<string, string> data) =>
        data.TryGetValue(IndexSchema.FormatVersionKey, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new DamagedIndexException(folder, "it was not made by NewsSearch.");
}
