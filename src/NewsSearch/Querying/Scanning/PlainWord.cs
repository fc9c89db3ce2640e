using NewsSearch.Querying.Mending;

namespace NewsSearch.Querying.Scanning;

/// <summary>Whether a text reads as itself; the printer puts anything else in quotation marks.</summary>
internal static class PlainWord
{
    /// <summary>Whether <paramref name="text"/> is read as one word and nothing else.</summary>
    public static bool Is(string text) => Reads(text, TokenKind.Word, text);

    /// <summary>Whether <c>=text</c> is read as that exact word.</summary>
    public static bool IsExact(string text) => Reads("=" + text, TokenKind.Exact, text);

    private static bool Reads(string text, TokenKind kind, string expected)
    {
        var scanner = new Scanner(text, QueryParserOptions.Default, new NoticeList());
        Token token = scanner.Next(ScanMode.Text);
        return token.Kind == kind && token.Text == expected && scanner.Next(ScanMode.Text).Kind == TokenKind.End;
    }
}
