using System.Globalization;
using System.Text;

namespace NewsSearch.Querying.Printing;

/// <summary>Shows where in a query something is, in two lines of fixed-width text.</summary>
internal static class CaretPrinter
{
    private const int Width = 76;
    private const int Before = 40;

    public static string Print(string query, int position, int length)
    {
        position = Math.Clamp(position, 0, query.Length);
        int start = Math.Max(0, position - Before);
        if (start > 0 && char.IsLowSurrogate(query[start]))
            start++;

        var line = new StringBuilder(start > 0 ? "…" : "");
        var marks = new StringBuilder(start > 0 ? " " : "");
        int columns = line.Length;
        int at = start;
        foreach (Rune rune in query.AsSpan(start).EnumerateRunes())
        {
            int width = Columns(rune);
            if (columns + width >= Width)
            {
                line.Append('…');
                break;
            }
            bool marked = at >= position && at < position + Math.Max(1, length);
            line.Append(Excerpt.Visible(rune).ToString());
            marks.Append(marked ? '^' : ' ', width);
            columns += width;
            at += rune.Utf16SequenceLength;
        }
        string caret = marks.ToString().TrimEnd();
        return $"{line}\n{(caret.Length > 0 ? caret : new string(' ', columns) + "^")}";
    }

    // As terminals lay out text: marks sit on the letter before, East Asian letters take two columns.
    private static int Columns(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            return 0;
        return rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
            or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
    }
}
