using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion.Mail;

/// <summary>A mailbox: each message a story, with its subject for a headline (RFC 4155, 5322, 2045 to 2047).</summary>
internal sealed class MboxReader : IStoryReader
{
    /// <summary>A message is its story in Base64, perhaps, and again as HTML: it may be this many times as long.</summary>
    private const int MessageToStory = 4;

    public StoryFormat Format => StoryFormat.Mbox;

    public bool Recognises(in FileHead head) => MailboxSigns.Begins(head.Text);

    public IEnumerable<ReadResult> Read(StoryInput input)
    {
        var bytes = new RawBytes(input.Content);
        var bound = (long)input.MaxStoryBytes * MessageToStory;
        var (message, line) = (new MemoryStream(), new MemoryStream());
        long first = 0, length = 0;
        var afterBlank = true;
        while (true)
        {
            line.SetLength(0);
            var number = bytes.Line;
            var read = bytes.ReadLine(line, bound + 1);
            var content = line.GetBuffer().AsMemory(0, (int)line.Length);
            var begins = read > 0 && afterBlank && MailboxSigns.IsFromLine(content.Span);
            if ((read == 0 || begins) && first > 0)
                yield return Story(input, message, first, length > bound);
            if (read == 0)
                yield break;
            afterBlank = content.Span.TrimEnd("\r\n"u8).IsEmpty;
            if (begins)
            {
                message.SetLength(0);
                (first, length) = (number, 0);
                continue;
            }
            // What stands before the first message belongs to none, unless a message came by itself.
            if (first == 0 && afterBlank)
                continue;
            first = first == 0 ? number : first;
            length += read;
            if (length <= bound)
                message.Write(Unquoted(content.Span));
        }
    }

    private static ReadResult Story(StoryInput input, MemoryStream message, long line, bool tooLong)
    {
        if (tooLong)
            return input.Reject(line, $"longer than {(long)input.MaxStoryBytes * MessageToStory} bytes");
        var story = MailStory.Of(message.GetBuffer().AsSpan(0, (int)message.Length), out var reason);
        return story is null ? input.Reject(line, reason!) : input.Accept(story, line);
    }

    /// <summary>A line that began with "From " was given a quote sign when it was stored.</summary>
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line) =>
        line.StartsWith(">"u8) && line.TrimStart((byte)'>').StartsWith("From "u8) ? line[1..] : line;
}
