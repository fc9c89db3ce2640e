using NewsSearch.Articles;
using NewsSearch.Ingestion.Decoding;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion;

/// <summary>One opened file and what its records are stamped with. Used by one reader once.</summary>
internal sealed class StoryInput(string path, DateTimeOffset? fileTime, OpenedText text, ReadingOptions options)
{
    private int _ordinal;

    public string Path => path;

    public ReadOnlyMemory<byte> Head { get; } = text.Head;

    public TextLines Lines { get; } = text.Lines;

    /// <summary>What <see cref="Lines"/> reads, as bytes; one of the two is read.</summary>
    public Stream Content { get; } = text.Content;

    public ReadingOptions Options => options;

    public int MaxStoryBytes { get; } = options.MaxStoryBytes;

    public FieldMap Map { get; } = options.Map.Count == 0 ? FieldMap.None : new FieldMap(options.Map);

    /// <summary>Stamps the next record of this file as read.</summary>
    public ReadResult Accept(RawStory story, long line) =>
        new(RepairedStory.Of(story) with { Location = new StoryLocation(path, line, ++_ordinal), FileTime = fileTime });

    /// <summary>Stamps the next record of this file as rejected.</summary>
    public ReadResult Reject(long line, string reason) => new(new Rejection(path, line, ++_ordinal, reason));

    /// <summary>The file as a whole cannot be read.</summary>
    public ReadResult RejectFile(string reason) => new(new Rejection(path, 1, null, reason));

    public ReadResult RejectTooLong(long line) => Reject(line, $"longer than {MaxStoryBytes} bytes");
}
