using System.Globalization;
using System.Text;

namespace NewsSearch.Querying.Printing;

/// <summary>User text as it may stand in a message: short, on one line, without control characters.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    public static string Of(ReadOnlySpan<char> text, int longest = Longest)
    {
        var builder = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (builder.Length >= longest)
                return builder.Append('…').ToString();
            builder.Append(Visible(rune).ToString());
        }
        return builder.ToString();
    }

    /// <summary>The rune, or a stand-in where a terminal could take it for a command or for nothing.</summary>
    public static Rune Visible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // The joiners of Persian and Indic scripts shape letters and are no danger.
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D ? rune : new Rune('·'),
        UnicodeCategory.Control
            or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => new Rune('·'),
        UnicodeCategory.SpaceSeparator => new Rune(' '),
        _ => rune,
    };
}
