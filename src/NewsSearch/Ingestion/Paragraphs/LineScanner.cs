namespace NewsSearch.Ingestion.Paragraphs;

/// <summary>Splits a text into the lines that are not blank, in one pass.</summary>
internal static class LineScanner
{
    /// <summary>
    /// Fills <paramref name="lines"/>. A line ends at LF, CR, CRLF, VT, FF, NEL and U+2028; at U+2029 a paragraph ends
    /// as well.
    /// </summary>
    public static void Scan(ReadOnlySpan<char> text, List<TextLine> lines)
    {
        var afterBlank = true;
        var at = 0;
        while (at <= text.Length)
        {
            var length = text[at..].IndexOfAny(Blank.LineEnds);
            var end = length < 0 ? text.Length : at + length;
            if (LineShape.Of(text, at, end, afterBlank) is { } line)
            {
                lines.Add(line);
                afterBlank = false;
            }
            else
            {
                afterBlank = true;
            }
            if (end == text.Length)
                return;
            afterBlank |= text[end] == '\u2029';
            at = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }
    }
}
