using System.Text;
using CsCheck;

namespace NewsSearch.Tests.Querying;

/// <summary>Random query texts: pieces of the language thrown together, plain prose, and garbage.</summary>
internal static class QueryText
{
    public static string[] Pieces { get; } =
    [
        "a", "Kuril", "treaty", "not", "and", "or", "AND", "OR", "NOT", "SAME", "same", "(", ")", "(", ")", "\"", "\"", "“", "”", "«", "»",
        "‹", "「", "」", "-", "--", "+", "=", "|", "||", ",", ":", ";", ".", "..", "...", "?", "!", "*", "**", "~", "~1", "~2", "~9", "^", "^2",
        "^0.5", "^0", "^999", "w/5", "W/5", "w/0", "w/s", "w/p", "w/99999999999", "near5", "near/5", "pre/3", "adj2", "onear/4",
        "atleast3", "atleast0", "atleast3(", "first/50(", "first/0(", "forms(", "caps(", "said(", "said(*, ", "Said(", "headline:", "hd:", "body=", "hlead:", "topic:",
        "topic.given:", "speaker:", "date:", "date:2019", "2019-05", "2019-13", "[2019 TO 2020]", "[", "]", "{", "}", "after:", "before:2019-05-01",
        "since:", "last:7d", "last:", "last:9", "words:", "words:>1000", ">", "<", ">=5", "is:", "is:latest", "is:x", "mentions:1956", "filed:",
        "re:/", "re:/a(b)?/", "/", "\\", "S-400", "1956/1960", "AP/Reuters", "C++", "$5.93", "U.S.", "O'Brien", "AT&T", "1,000", "5\"", "x@y.org",
        "http://x.org/a?b=c*d#^2~1", "www.x.org/?q", "TASS:", "foo:bar", "headlin:x", "Лавров", "ТАСС:", "日本", "（", "）", "：", "ＡＮＤ", "é", "e\u0301", "\u00AD", "\u200B",
        "\u200E", "\uFEFF", "\u00A0", "\u3000", "\t", "\n", "\0", "\u0001", "\uD800", "\uDC00", "\U0001F600", "½", "–", "—", "−x", "…", "¿", "direct", "<b>", "&amp;", "%", "#", "@", "`", "'",
    ];

    public static Gen<string> Mixed { get; } =
        Gen.Select(Gen.OneOfConst(Pieces), Gen.OneOfConst("", "", " ", " ", " ", "  "), (piece, space) => piece + space)
            .List[0, 14]
            .Select(pieces => string.Concat(pieces));

    public static Gen<string> Garbage { get; } = Gen.OneOf(
        Gen.String[0, 40],
        Gen.Char[' ', '~'].Array[0, 40].Select(chars => new string(chars)),
        Gen.Char['\0', '\uFFFF'].Array[0, 20].Select(chars => new string(chars)));

    public static Gen<string> Any { get; } = Gen.Frequency((6, Mixed), (2, Garbage));

    /// <summary>The text so that a failing test shows what it was.</summary>
    public static string Show(string text)
    {
        var shown = new StringBuilder();
        foreach (char c in text)
            shown.Append(c is >= ' ' and < '\x7F' ? c : $"\\u{(int)c:X4}");
        return shown.ToString();
    }
}
