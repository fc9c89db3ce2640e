using System.Buffers;
using System.Text;

namespace NewsSearch.Ingestion.Paragraphs;

/// <summary>What counts as nothing at the ends of a line, and what ends a line.</summary>
internal static class Blank
{
    public static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>White space, and the two characters without width that stray into copied text at the ends of lines.</summary>
    public static bool Is(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    /// <summary>Whether a line of UTF-8 holds nothing else.</summary>
    public static bool Is(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty)
        {
            Rune.DecodeFromUtf8(line, out var rune, out var length);
            if (!rune.IsBmp || !Is((char)rune.Value))
                return false;
            line = line[length..];
        }
        return true;
    }

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        int start = 0, end = text.Length;
        while (start < end && Is(text[start]))
            start++;
        while (end > start && Is(text[end - 1]))
            end--;
        return text[start..end];
    }

    /// <summary>
    /// A field that is to be one line: trimmed, each line break with the white space around it made one space. Null
    /// where nothing is left.
    /// </summary>
    public static string? OneLine(string? text)
    {
        if (text is null)
            return null;
        var trimmed = Trim(text);
        if (trimmed.IsEmpty)
            return null;
        if (trimmed.IndexOfAny(LineEnds) < 0)
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        var lines = new List<TextLine>();
        LineScanner.Scan(trimmed, lines);
        var result = new StringBuilder(trimmed.Length);
        foreach (var line in lines)
            result.Append(result.Length > 0 ? " " : "").Append(trimmed[line.Start..line.End]);
        return result.ToString();
    }
}
