namespace NewsSearch.Ingestion.Paragraphs;

/// <summary>Looks at one line.</summary>
internal static class LineShape
{
    private const int TabStop = 8;

    /// <summary>The line between <paramref name="start"/> and <paramref name="end"/>; null where it is blank.</summary>
    public static TextLine? Of(ReadOnlySpan<char> text, int start, int end, bool afterBlank)
    {
        var indent = 0;
        for (; start < end && Blank.Is(text[start]); start++)
            indent += text[start] == '\t' ? TabStop - indent % TabStop : 1;
        while (end > start && Blank.Is(text[end - 1]))
            end--;
        if (start == end)
            return null;
        var line = text[start..end];
        return new TextLine
        {
            Start = start,
            End = end,
            Indent = indent,
            AfterBlank = afterBlank,
            FirstWord = FirstWord(line),
            EndsSentence = EndsSentence(line),
            StartsSmall = StartsSmall(line),
            IsTabular = IsTabular(line),
        };
    }

    private static int FirstWord(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && !char.IsWhiteSpace(line[length]))
            length++;
        return length;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var last = line.Length - 1;
        while (last > 0 && line[last] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '}')
            last--;
        return line[last] is '.' or '!' or '?' or '…' or ':' or ';' or '。' or '！' or '？' or '؟' or '۔' or '।';
    }

    private static bool StartsSmall(ReadOnlySpan<char> line)
    {
        var first = 0;
        while (first < line.Length - 1 && line[first] is '"' or '\'' or '“' or '‘' or '«' or '„' or '(' or '[')
            first++;
        return char.IsLower(line[first]);
    }

    /// <summary>Columns set apart by a tab or four spaces, or by dots that lead the eye.</summary>
    private static bool IsTabular(ReadOnlySpan<char> line) =>
        line.Contains('\t') || line.IndexOf("    ") >= 0 || line.IndexOf("....") is var dots and >= 0 && dots < line.Length - 5;
}
