using System.Globalization;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Copies;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>What an index holds, and whether it is sound.</summary>
internal static class IndexInspection
{
    /// <summary>A writer that commits faster than an index can be read is not waited for.</summary>
    private const int MostChecks = 5;

    private const int LongestReason = 300;

    /// <summary>Stories that are not as they should be are named up to here.</summary>
    private const int MostProblems = 100;

    public static IndexStatistics Statistics(string folder, DirectoryReader reader)
    {
        long stories = 0, versions = 0, quotes = 0;
        long oldest = long.MaxValue, newest = long.MinValue;
        foreach (var leaf in reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            var story = StoryBits.Of(leaf.AtomicReader);
            var latest = new FieldExistsFilter([FieldNames.Latest], SearchBudget.Unlimited).GetDocIdSet(leaf, null!).Bits;
            var published = leaf.AtomicReader.GetNumericDocValues(FieldNames.PublishedFrom);
            var hasPublished = leaf.AtomicReader.GetDocsWithField(FieldNames.PublishedFrom);
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (live is not null && !live.Get(doc))
                    continue;
                var isLatest = latest is not null && latest.Get(doc);
                if (!story.Get(doc))
                {
                    quotes += isLatest ? 1 : 0;
                    continue;
                }
                versions++;
                stories += isLatest ? 1 : 0;
                if (published is null || hasPublished is null || !hasPublished.Get(doc))
                    continue;
                oldest = Math.Min(oldest, published.Get(doc));
                newest = Math.Max(newest, published.Get(doc));
            }
        }
        return new IndexStatistics(
            stories, versions, quotes, CopyGroups.Of(reader).Copies.Count, Size(folder), reader.Leaves.Count, IndexSchema.FormatVersion, DayOf(oldest), DayOf(newest));
    }

    /// <summary>
    /// Verifies every file's checksum and structure, and that every story can be read back and is whole. What another process
    /// commits meanwhile takes files away that are being read: then it begins again.
    /// </summary>
    public static CheckReport Check(string folder, CancellationToken cancellationToken) =>
        CheckSegments(folder, IndexFolder.SegmentsOf(folder), cancellationToken);

    /// <summary>The same for segments that lie elsewhere, as those of an index in the making.</summary>
    /// <param name="folder">What is named where they cannot be read.</param>
    /// <param name="segments">The folder with the segments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static CheckReport CheckSegments(string folder, string segments, CancellationToken cancellationToken)
    {
        using var directory = new NewsDirectory(segments);
        for (var attempt = 1; ; attempt++)
        {
            var commit = SegmentInfos.GetLastCommitGeneration(directory);
            var report = Check(folder, directory, cancellationToken);
            if (report.Ok || attempt == MostChecks || commit == SegmentInfos.GetLastCommitGeneration(directory))
                return report;
        }
    }

    private static CheckReport Check(string folder, NewsDirectory directory, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        long stories = 0;
        try
        {
            // Lucene's check is written with calls that are bound while it runs, which a program compiled ahead of time cannot do.
            if (RuntimeFeature.IsDynamicCodeSupported)
                CheckWithLucene(directory, problems);
            using var reader = IndexFolder.Open(folder, directory);
            if (!RuntimeFeature.IsDynamicCodeSupported)
                CheckPostings(reader, problems, cancellationToken);
            stories = CheckStories(reader, problems, cancellationToken);
        }
        catch (Exception broken) when (broken is IOException || Damage.IsTold(broken) || Damage.IsLikely(broken))
        {
            problems.Add(broken.Message);
        }
        return new CheckReport(problems.Count == 0, stories, problems);
    }

    private static void CheckWithLucene(NewsDirectory directory, List<string> problems)
    {
        using var log = new StringWriter(CultureInfo.InvariantCulture);
        var checker = new CheckIndex(directory) { InfoStream = log, CrossCheckTermVectors = false };
        var status = checker.DoCheckIndex();
        if (status.MissingSegments)
            problems.Add("The list of segments cannot be read.");
        else if (!status.Clean)
            problems.Add($"{status.NumBadSegments} of {status.NumSegments} segments are damaged: {status.TotLoseDocCount} documents. {Reason(log.ToString())}".TrimEnd());
    }

    private static void CheckPostings(DirectoryReader reader, List<string> problems, CancellationToken cancellationToken)
    {
        foreach (var leaf in reader.Leaves)
            if (PostingsCheck.Of(leaf.AtomicReader, cancellationToken) is { } wrong)
                problems.Add(wrong);
    }

    /// <summary>The first thing that Lucene's check complains of, as its log has it: "ERROR [...]", or the whole exception below a warning.</summary>
    private static string Reason(string log)
    {
        var lines = log.Split('\n', StringSplitOptions.TrimEntries);
        var complaint = Array.FindIndex(lines, line => line.Contains("ERROR", StringComparison.Ordinal));
        if (complaint < 0)
            complaint = Array.FindIndex(lines, line => line.EndsWith("full exception:", StringComparison.Ordinal)) + 1;
        var reason = complaint > 0 && complaint < lines.Length ? lines[complaint] : "";
        return reason.Length <= LongestReason ? reason : reason[..LongestReason] + "…";
    }

    private static long CheckStories(DirectoryReader reader, List<string> problems, CancellationToken cancellationToken)
    {
        var access = new StoryAccess(reader);
        long read = 0;
        foreach (var leaf in reader.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
            var live = leaf.AtomicReader.LiveDocs;
            var stories = StoryBits.Of(leaf.AtomicReader);
            for (var doc = stories.NextSetBit(0); doc >= 0; doc = doc + 1 < leaf.AtomicReader.MaxDoc ? stories.NextSetBit(doc + 1) : -1)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (live is not null && !live.Get(doc))
                    continue;
                var version = access.Read(leaf.DocBase + doc);
                if (problems.Count >= MostProblems)
                    return read;
                if (version.Article.Id != access.IdOf(leaf.DocBase + doc))
                    problems.Add($"The story {version.Article.Id} is filed under another id.");
                if (!StoryDigest.Of(version.Article.Original).AsSpan().SequenceEqual(version.Digest))
                    problems.Add($"The story {version.Article.Id} is not as it was read.");
                read++;
            }
        }
        return read;
    }

    private static long Size(string folder) =>
        new DirectoryInfo(IndexFolder.SegmentsOf(folder)).EnumerateFiles().Sum(f => f.Exists ? f.Length : 0);

    private static DateOnly? DayOf(long seconds) => seconds is long.MaxValue or long.MinValue
        ? null
        : DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
}
