using System.Buffers;
using System.Globalization;
using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>A run of characters beyond ASCII that is UTF-8 read in a code page of eight bits.</summary>
/// <param name="Start">Where it starts in its text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Meaning">What was meant.</param>
/// <param name="IsStrong">Whether right text cannot look so.</param>
/// <param name="IsWestern">Whether it was read in the Western code page, not in the Cyrillic one.</param>
internal readonly record struct MisreadRun(int Start, int End, string Meaning, bool IsStrong, bool IsWestern)
{
    private const int Longest = 1 << 16;

    /// <summary>The run as it was meant; null where its bytes are no UTF-8 in either code page.</summary>
    public static MisreadRun? Of(string text, int start, int end)
    {
        // What is left of a no-break space whose second half was taken for white space.
        if (end - start == 1 && text[start] == 'Â')
            return new MisreadRun(start, end, "", false, true);
        if (end - start is < 2 or > Longest)
            return null;
        return Read(text, start, end, CodePage.Windows1252) ?? Read(text, start, end, CodePage.Windows1251);
    }

    private static MisreadRun? Read(string text, int start, int end, CodePage page)
    {
        // Most right text ends here: no first byte, or none of the following bytes after it.
        if (Byte(page, text[start]) is not (>= 0xC2 and <= 0xF4) || Byte(page, text[start + 1]) is not (>= 0x80 and <= 0xBF))
            return null;
        var bytes = new byte[end - start];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (Byte(page, text[start + i]) is not { } b)
                return null;
            bytes[i] = b;
        }
        var meaning = new StringBuilder(bytes.Length / 2);
        int count = 0, letters = 0, marks = 0;
        var rest = bytes.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(rest, out var rune, out var length) != OperationStatus.Done || !IsLikely(rune))
                return null;
            meaning.Append(rune.ToString());
            count++;
            letters += Rune.IsLetter(rune) ? 1 : 0;
            marks += length == 4 || IsMark(rune) ? 1 : 0;
            rest = rest[length..];
        }
        // One sequence of three bytes that is no mark may be right as it stands: "é »".
        return bytes.Length == 3 && count == 1 && marks == 0
            ? null
            : new MisreadRun(start, end, meaning.ToString(), marks > 0 || letters > 1, page == CodePage.Windows1252);
    }

    /// <summary>Latin-1 has the C1 controls where the code pages have characters; software mixes the two.</summary>
    private static byte? Byte(CodePage page, char c) => page.Byte(c) ?? (c < '\u00A0' ? (byte)c : null);

    /// <summary>General punctuation, the euro, the sign of a trade mark, arrows, a byte order mark.</summary>
    private static bool IsMark(Rune rune) => rune.Value is (>= 0x2010 and <= 0x205E) or 0x20AC or 0x2122 or (>= 0x2190 and <= 0x21FF) or 0xFEFF;

    private static bool IsLikely(Rune rune) => rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
