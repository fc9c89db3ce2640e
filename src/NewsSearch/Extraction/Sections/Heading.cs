using NewsSearch.Articles;

namespace NewsSearch.Extraction.Sections;

/// <summary>What tells a heading from text, by the look of a paragraph.</summary>
internal static class Heading
{
    private const int Longest = 90;
    private const int MostWords = 12;
    private const int ShortestText = 60;

    /// <summary>A short line that starts with a capital and ends without a mark, all words, no table.</summary>
    public static bool Is(string body, TextRange paragraph)
    {
        if (paragraph.Length is < 3 or > Longest)
            return false;
        var text = paragraph.Of(body);
        if (!char.IsLetterOrDigit(text[0]) || char.IsLower(text[0]) || !(char.IsLetterOrDigit(text[^1]) || text[^1] is '?' or '"' or '”' or '’' or ')'))
            return false;
        if (text[^1] != '?' && HasEndMark(text))
            return false;
        var words = 1;
        var letters = 0;
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                // Columns are set apart by more than one space.
                if (c == '\n' || char.IsWhiteSpace(text[i - 1]))
                    return false;
                words++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
            }
            else if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c is '<' or '>' or '=' or '|' or '*' or '+' or '_' or '@' or '…' or ';' || c is '.' && i + 1 < text.Length && text[i + 1] == ' ' && i > 3)
            {
                return false;
            }
        }
        return words <= MostWords && digits <= 4 && letters >= 3 && letters > 2 * digits;
    }

    /// <summary>A paragraph that a heading may stand over: longer than it, and made of sentences.</summary>
    public static bool IsText(string body, TextRange paragraph, int headingLength) =>
        paragraph.Length >= ShortestText && paragraph.Length > headingLength && HasEndMark(paragraph.Of(body));

    /// <summary>A paragraph that a heading may follow: it ends as sentences do.</summary>
    public static bool ClosesText(string body, TextRange paragraph) => HasEndMark(paragraph.Of(body));

    private static bool HasEndMark(ReadOnlySpan<char> text)
    {
        var last = text.TrimEnd("\"'”’»)]");
        return !last.IsEmpty && last[^1] is '.' or '!' or '?' or '…' or '。';
    }
}
