using System.Globalization;
using System.Text;

namespace NewsSearch.Contract;

/// <summary>Makes text of others harmless for a terminal.</summary>
internal static class Neutral
{
    private const char StandIn = '·';
    private const char SoftHyphen = '\u00AD';

    /// <summary>
    /// The text on one line: white space of every kind is a blank, control and format characters are dots, halves of
    /// surrogate pairs are U+FFFD. The joiners that scripts need stay.
    /// </summary>
    public static string Line(string text)
    {
        var first = 0;
        while (first < text.Length && text[first] is >= ' ' and <= '~')
            first++;
        if (first == text.Length)
            return text;
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
            Append(clean, rune);
        return clean.ToString();
    }

    /// <summary>Whether a terminal shows the character as it is.</summary>
    public static bool IsHarmless(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate => false,
        _ => true,
    };

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value == SoftHyphen)
            return;
        if (Rune.IsWhiteSpace(rune))
            clean.Append(' ');
        else if (IsHarmless(rune))
            clean.Append(rune.ToString());
        else
            clean.Append(StandIn);
    }
}
