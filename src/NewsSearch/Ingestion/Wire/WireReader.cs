using System.Buffers;
using System.Text;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Wire;

/// <summary>
/// Text as copied from a wire or a page. Stories are separated by a line of three hyphens, or of more where a blank line
/// stands before it (a longer rule may belong to a table). What is headline and what is body is left to extraction.
/// </summary>
internal sealed class WireReader : IStoryReader
{
    public StoryFormat Format => StoryFormat.Wire;

    /// <summary>Any text that is not plainly markup or a table; a ticker in angle brackets makes no markup.</summary>
    public bool Recognises(in FileHead head)
    {
        var isMarkup = head.Text.TrimStart(" \t\r\n"u8).StartsWith("<"u8)
            && (head.Text.IndexOf("</"u8) >= 0 || head.Text.IndexOf("/>"u8) >= 0 || head.Text.IndexOf("<!"u8) >= 0);
        return !isMarkup && !head.NameEndsWith(".csv") && !head.NameEndsWith(".tsv");
    }

    public IEnumerable<ReadResult> Read(StoryInput input)
    {
        var lines = input.Lines;
        var text = new ArrayBufferWriter<byte>(1 << 14);
        long first = 0;
        bool tooLong = false, afterBlank = true, inLine = false;
        while (lines.MoveNext())
        {
            if (!inLine && lines.EndsLine && IsSeparator(lines.Current, afterBlank))
            {
                if (Story(input, text, first, tooLong) is { } result)
                    yield return result;
                text.ResetWrittenCount();
                (first, tooLong, afterBlank) = (0, false, true);
                continue;
            }
            afterBlank = !inLine && lines.EndsLine && Blank.Is(lines.Current);
            inLine = !lines.EndsLine;
            if (first == 0 && !afterBlank)
                first = lines.Line;
            tooLong |= text.WrittenCount + lines.Current.Length > input.MaxStoryBytes;
            if (tooLong || first == 0)
                continue;
            text.Write(lines.Current);
            if (lines.EndsLine)
                text.Write("\n"u8);
        }
        if (Story(input, text, first, tooLong) is { } last)
            yield return last;
    }

    private static ReadResult? Story(StoryInput input, ArrayBufferWriter<byte> text, long line, bool tooLong)
    {
        if (tooLong)
            return input.RejectTooLong(line);
        if (text.WrittenSpan.Contains((byte)0))
            return input.Reject(line, "binary");
        var body = ParagraphText.Of(Encoding.UTF8.GetString(text.WrittenSpan), headed: true);
        return body.Length == 0 ? null : input.Accept(new RawStory { Body = body, Layout = StoryLayout.Wire }, line);
    }

    private static bool IsSeparator(ReadOnlySpan<byte> line, bool afterBlank)
    {
        line = line.Trim(" \t"u8);
        return line.Length >= 3 && (afterBlank || line.Length == 3) && line.IndexOfAnyExcept((byte)'-') < 0;
    }
}
