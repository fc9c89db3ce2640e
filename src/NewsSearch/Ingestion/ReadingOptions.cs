using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion;

/// <summary>How stories are read. The defaults suit news; the limits bound what a hostile file can cost.</summary>
public sealed record ReadingOptions
{
    /// <summary>The format of every file; <see cref="StoryFormat.Auto"/> looks at each.</summary>
    public StoryFormat Format { get; init; } = StoryFormat.Auto;

    /// <summary>
    /// Where fields are found in tables and JSON objects whose names are not the usual ones. A field that is named here is
    /// found nowhere else; named more than once, lists and bodies are put together, and of anything else the first counts.
    /// </summary>
    public IReadOnlyList<FieldSource> Map { get; init; } = [];

    /// <summary>
    /// Largest record, in bytes of UTF-8 as it stands in the file, JSON escapes and all: 4 MiB. A larger one is rejected
    /// and skipped, so that memory stays bounded by a multiple of this.
    /// </summary>
    public int MaxStoryBytes { get; init; } = 4 << 20;

    /// <summary>
    /// How many times larger than packed the content of a .gz, or of an entry of an archive, may be: 200. News packs 3 to 10 times. The first 16 MiB
    /// are exempt, so that small files of much repetition pass.
    /// </summary>
    public int MaxCompressionRatio { get; init; } = 200;

    /// <summary>Most bytes that come out of one archive with all archives in it: 64 GiB. What was read until then stands.</summary>
    public long MaxArchiveBytes { get; init; } = 64L << 30;

    /// <summary>Most entries of one archive with all archives in it: one million.</summary>
    public int MaxArchiveEntries { get; init; } = 1_000_000;

    /// <summary>How deep archives (.zip, .tar; .gz does not count) may lie within each other: 2 reads one within another.</summary>
    public int MaxArchiveDepth { get; init; } = 2;

    /// <summary>What the path <c>-</c> reads; null for the standard input of the process. It is not disposed of.</summary>
    public Stream? StandardInput { get; init; }
}
