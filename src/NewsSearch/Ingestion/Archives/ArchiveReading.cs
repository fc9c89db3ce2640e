using NewsSearch.Ingestion.Decoding;
using NewsSearch.Ingestion.Files;

namespace NewsSearch.Ingestion.Archives;

/// <summary>
/// Reads the entries of one archive in place, each as a file of the archive's path and its own name. Archives in it are
/// read to a depth; all of them share one budget.
/// </summary>
internal sealed class ArchiveReading(string path, int depth, ArchiveBudget budget, ReadingOptions options, CancellationToken cancellationToken)
{
    /// <summary>The records of all entries, in the order of the archive.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="bytes">Grows by what each packed entry took of the file; null where reading counts that itself.</param>
    public IEnumerable<ReadResult> Read(IEnumerable<ArchiveEntry> entries, ByteCount? bytes)
    {
        if (depth >= options.MaxArchiveDepth)
        {
            yield return new ReadResult(new Rejection(path, 1, null, "an archive within an archive, deeper than is read"));
            yield break;
        }
        foreach (var entry in entries)
        {
            if (!budget.TakeEntries(1))
                break;
            foreach (var result in Read(entry))
                yield return result;
            if (budget.IsSpent)
                break;
            if (bytes is not null)
                bytes.Value += entry.PackedBytes ?? 0;
        }
        // Told once, by the outermost archive.
        if (budget.Reason is { } reason && depth == 0)
            yield return new ReadResult(new Rejection(path, 1, null, reason));
    }

    private IEnumerable<ReadResult> Read(ArchiveEntry entry)
    {
        if ((EntryName.Problem(entry.Name) ?? entry.Problem) is not { } problem)
            return EntryName.IsNoStory(entry.Name) ? [] : Content(entry);
        return [new ReadResult(new Rejection(Shown(entry), 1, null, problem))];
    }

    private IEnumerable<ReadResult> Content(ArchiveEntry entry)
    {
        var reading = new FileReading(new FoundFile(Shown(entry)), options, cancellationToken, depth + 1, budget);
        return reading.Read(
            () => new BoundedStream(entry.Open!(), budget, entry.PackedBytes, options.MaxCompressionRatio),
            entry.Modified);
    }

    private string Shown(ArchiveEntry entry) => $"{path}/{EntryName.Shown(entry.Name)}";
}
