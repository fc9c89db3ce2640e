using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage.Records;

/// <summary>Ranges of a body as steps from one to the next, and texts that usually are what such a range covers.</summary>
internal static class RangeRecord
{
    /// <summary>Writes a range by its distance from <paramref name="last"/>; returns its end, for the next one.</summary>
    public static int Write(RecordWriter to, TextRange range, int last)
    {
        to.Number(range.Start - last);
        to.Number(range.Length);
        return range.End;
    }

    /// <summary>Reads a range, which must lie in the text, and sets <paramref name="last"/> to its end.</summary>
    public static TextRange Read(ref RecordReader from, string text, ref int last)
    {
        var start = last + from.Number();
        var end = start + from.Number();
        if (start < 0 || end < start || end > text.Length)
            throw new InvalidDataException("The index holds a story with a range outside its text.");
        last = (int)end;
        return new TextRange((int)start, (int)end);
    }

    /// <summary>Writes a text: in short where it is what the range covers.</summary>
    public static void WriteText(RecordWriter to, string? text, TextRange? range, string body)
    {
        var covered = text is not null && range is { } of && of.Of(body).SequenceEqual(text);
        to.Flag(covered);
        if (!covered)
            to.Text(text);
    }

    public static string? ReadText(ref RecordReader from, TextRange? range, string body)
    {
        if (!from.Flag())
            return from.Text();
        return range is { } of ? of.Of(body).ToString() : throw new InvalidDataException("The index holds a story with a text that is nowhere.");
    }

    /// <summary>Steps over a range.</summary>
    public static void Skip(ref RecordReader from)
    {
        from.Number();
        from.Number();
    }

    /// <summary>Steps over a text that usually is what a range covers.</summary>
    public static void SkipText(ref RecordReader from)
    {
        if (!from.Flag())
            from.SkipText();
    }
}
