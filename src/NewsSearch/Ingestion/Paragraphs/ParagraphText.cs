using System.Text;

namespace NewsSearch.Ingestion.Paragraphs;

/// <summary>
/// Puts text together that was wrapped: paragraphs separated by "\n\n", none with a line break inside or white space at
/// its ends. Takes nothing away and moves nothing but white space (and the two characters that <see cref="Blank"/> counts with it),
/// changes nothing when done again, and costs time linear in the text.
/// </summary>
internal static class ParagraphText
{
    [ThreadStatic]
    private static List<TextLine>? t_lines;

    /// <param name="text">Any text.</param>
    /// <param name="headed">Whether kicker, headline and the like may stand before the text.</param>
    public static string Of(string text, bool headed)
    {
        if (text.AsSpan().IndexOfAny(Blank.LineEnds) < 0)
            return Blank.Trim(text) is var trimmed && trimmed.Length == text.Length ? text : trimmed.ToString();
        var lines = t_lines ??= [];
        lines.Clear();
        LineScanner.Scan(text, lines);
        var joiner = new LineJoiner(text, lines, headed);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i > 0)
                result.Append(joiner.Joins(text, i - 1, lines[i - 1], line) ? Glue(text, lines[i - 1], line) : "\n\n");
            result.Append(text.AsSpan(line.Start, line.End - line.Start));
        }
        if (lines.Capacity > 1 << 14)
            t_lines = null;
        return result.ToString();
    }

    /// <summary>One paragraph that is known to be one: its lines joined whatever their widths, blank lines apart.</summary>
    public static string Joined(string text)
    {
        var lines = new List<TextLine>();
        LineScanner.Scan(text, lines);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                result.Append(lines[i].AfterBlank ? "\n\n" : Glue(text, lines[i - 1], lines[i]));
            result.Append(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start));
        }
        return result.ToString();
    }

    /// <summary>
    /// What stands between two lines of a paragraph. Nothing after a word's hyphen, which stays: whether it belongs to
    /// the word is not certain ("long-/term", "ship-/ment"); but a space in "short-/and long-term". Nothing between ideographs.
    /// </summary>
    private static string Glue(string text, in TextLine line, in TextLine next)
    {
        var last = text[line.End - 1];
        var first = text[next.Start];
        var hyphened = last is '-' or '\u2010' or '\u00AD' && line.End - line.Start > 1 && char.IsLetter(text[line.End - 2])
            && char.IsLower(first) && text.AsSpan(next.Start, next.FirstWord) is not ("and" or "or" or "to");
        return hyphened || IsIdeographic(last) && IsIdeographic(first) ? "" : " ";
    }

    private static bool IsIdeographic(char c) => c is >= '\u3000' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uFF00' and <= '\uFFEF';
}
