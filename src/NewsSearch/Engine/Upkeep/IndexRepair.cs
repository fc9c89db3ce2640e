using NewsSearch.Indexing.Repairing;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Engine.Upkeep;

/// <summary>
/// Repairs a damaged index from the stories that it stores. The new segments are checked before they take the place of the old
/// ones, which stay where anything of them could not be read.
/// </summary>
internal static class IndexRepair
{
    private const string Mended = "lucene.mended";

    /// <exception cref="NewsIndexNotFoundException">There is no index.</exception>
    /// <exception cref="IndexLockedException">Somebody writes to it.</exception>
    /// <exception cref="DamagedIndexException">It has a format whose stories cannot be read, or what came out is damaged as well; the index is as it was.</exception>
    public static RepairReport Run(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        folder = Path.GetFullPath(folder);
        if (!Directory.Exists(folder))
            throw new NewsIndexNotFoundException(folder);
        using var taken = WriteLock.Take(folder, time);
        IndexFolder.Recover(folder, IndexDisk.Real);
        if (!IndexFolder.Exists(folder))
            throw new NewsIndexNotFoundException(folder);
        var check = IndexInspection.Check(folder, cancellationToken);
        return check.Ok ? new RepairReport(false, check.Articles, 0, [], null) : Rebuild(folder, check, time, cancellationToken);
    }

    private static RepairReport Rebuild(string folder, CheckReport check, TimeProvider time, CancellationToken cancellationToken)
    {
        var findings = new List<string>(check.Problems);
        var beside = Path.Combine(folder, Mended);
        var unfinished = IndexFolder.ClearUnfinished(folder);
        try
        {
            long lost;
            using (var damaged = MendedDirectory.Open(IndexFolder.SegmentsOf(folder), beside, findings, cancellationToken))
            {
                IndexFolder.CheckStoredFormat(folder, damaged);
                var rebuild = new IndexRebuild(damaged, new NewsSimilarity(), findings, cancellationToken);
                rebuild.Write(unfinished, time);
                lost = rebuild.Lost;
            }
            var made = IndexInspection.CheckSegments(folder, unfinished, cancellationToken);
            if (!made.Ok)
                throw new DamagedIndexException(folder, made.Problems[0]);
            var kept = lost > 0 ? FreeName(folder) : null;
            IndexFolder.Replace(folder, kept);
            using var directory = new NewsDirectory(IndexFolder.SegmentsOf(folder));
            using var reader = IndexFolder.Open(folder, directory);
            return new RepairReport(true, IndexInspection.Statistics(folder, reader).Articles, lost, findings, kept is null ? null : Path.Combine(folder, kept));
        }
        finally
        {
            IndexFolder.ClearUnfinished(folder);
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
        }
    }

    private static string FreeName(string folder)
    {
        for (var i = 1; ; i++)
        {
            var name = FormattableString.Invariant($"lucene.damaged{i}");
            if (!Directory.Exists(Path.Combine(folder, name)))
                return name;
        }
    }
}
