using NewsSearch.Articles;
using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion;

/// <summary>One opened file and what its records are stamped with. Used by one reader once.</summary>
internal sealed class StoryInput(string path, DateTimeOffset? fileTime, OpenedText text, int maxStoryBytes)
{
    private int _ordinal;

    public ReadOnlyMemory<byte> Head { get; } = text.Head;

    public TextLines Lines { get; } = text.Lines;

    public int MaxStoryBytes { get; } = maxStoryBytes;

    /// <summary>Stamps the next record of this file as read.</summary>
    public ReadResult Accept(RawStory story, long line) =>
        new(story with { Location = new StoryLocation(path, line, ++_ordinal), FileTime = fileTime });

    /// <summary>Stamps the next record of this file as rejected.</summary>
    public ReadResult Reject(long line, string reason) => new(new Rejection(path, line, ++_ordinal, reason));

    public ReadResult RejectTooLong(long line) => Reject(line, $"longer than {MaxStoryBytes} bytes");
}
