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

    public static string SegmentsOf(string folder) => Path.Combine(folder, Segments);

    public static bool Exists(string folder) => Directory.Exists(SegmentsOf(folder));

    /// <summary>Makes an empty index if there is none. The caller holds the write lock.</summary>
    public static void Create(string folder, Similarity similarity)
    {
        if (Exists(folder))
            return;
        var unfinished = Path.Combine(folder, Unfinished);
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        using (var directory = new NewsDirectory(unfinished))
        using (var writer = new IndexWriter(directory, WriterSettings.Make(similarity)))
        {
            writer.SetCommitData(CommitData());
            writer.Commit();
        }
        Durability.SyncFolder(unfinished);
        Directory.Move(unfinished, SegmentsOf(folder));
        Durability.SyncFolder(folder);
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

    public static IDictionary<string, string> CommitData() => new Dictionary<string, string>
    {
        [IndexSchema.FormatVersionKey] = IndexSchema.FormatVersion.ToString(CultureInfo.InvariantCulture),
    };

    private static void CheckFormat(string folder, IDictionary<string, string> data)
    {
        data.TryGetValue(IndexSchema.FormatVersionKey, out var text);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new DamagedIndexException(folder, "it was not made by NewsSearch.");
        if (version != IndexSchema.FormatVersion)
            throw new DamagedIndexException(
                folder,
                $"it has format {version}, and this program reads format {IndexSchema.FormatVersion}. Index the stories anew.");
    }
}
