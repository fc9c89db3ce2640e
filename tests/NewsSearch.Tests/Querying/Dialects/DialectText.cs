using CsCheck;
using NewsSearch.Articles;
using NewsSearch.Querying;

namespace NewsSearch.Tests.Querying.Dialects;

/// <summary>Random queries of other systems, and what must hold for each.</summary>
internal static class DialectText
{
    private static readonly string[] Pieces =
    [
        "a", "kuril", "treaty", "peace", "OR", "or", "AND", "and", "NOT", "not", "but", "&", "&&", "||", "|", "!", "-", "+", "(", ")", "(", ")", "[", "]",
        "\"", "\"", "“", "”", "«", "»", "*", "?", "$", "$2", "%", "~", "~0.8", "~3", "^", "^2", "^0", "^999", ":", "=", ">", "<", ">=5", "..", "/", "\\",
        "w/5", "/5", "+5", "pre/3", "near5", "near/5", "adj", "adj5", "same", "w/s", "/p", "w/seg", "not w/5", "not/5", "w/0", "w/99999999999", "/N5/", "/F50/",
        "/f0/", "AROUND(5)", "AROUND(", "atleast3", "atleast3(", "atl2(", "atleast0(", "caps(", "allcaps(", "nocaps(", "plural(", "headline(", "hlead(", "body (", "source(",
        "publication(", "language(", "language(russian)", "foo(", "treat!", "ban**", "wom*n", "te?t*", "engineer$3", "hd=", "hd=(", "hlp=", "la=en", "rst=", "wc>500", "wc", "fds=", "xx=",
        "date", "date(", "date is 2019", "date aft 1/1/2019", "date(geq (1/1/2019) and leq (12/31/2019))", "is", "aft", "bef", "from", "to", "after", "-7", "2019", "1/1/97",
        "20190501", "May", "length", "length > 500", "length(", "title:", "title:(", "headline:", "date:[2019 TO 2020]", "words:{5 TO *]", "[a TO b]", "TO", "_exists_:title", "*:*",
        "/a(b)?/", "/a", "\\(", "\\", "intitle:", "allintitle:", "site:x.org", "source:a_b", "-inurl:x", "before:2019", "after:", "when:7d", "when:x", "1..5", "$5..$9", "U.S.",
        "O'Brien", "AT&T", "S-400", "1,000", "x@y.org", "http://x.org/a?b=c*d", "Лавров", "日本", "（", "）", "：", "é", "e\u0301", "\u00AD", "\u200B", "\t", "\0", "\u0001",
        "\uD800", "\uDC00", "\U0001F600", "½", "—", "…", "'", ",", ";", ".", "5\"", "#", "@",
    ];

    public static IReadOnlyList<QueryDialect> Dialects { get; } =
        [QueryDialect.Nexis, QueryDialect.Lucene, QueryDialect.Google, QueryDialect.Factiva];

    public static Gen<string> Mixed { get; } =
        Gen.Select(Gen.OneOfConst(Pieces), Gen.OneOfConst("", " ", " ", " "), (piece, space) => piece + space)
            .List[0, 14]
            .Select(pieces => string.Concat(pieces));

    public static Gen<string> Any { get; } = Gen.Frequency((6, Mixed), (1, QueryText.Mixed), (1, QueryText.Garbage));

    /// <summary>
    /// Whether the answer to a query has all that an answer has: a tree within its text whose print parses to it in our own
    /// language, or an error with a place, a cause and a rewrite that parses.
    /// </summary>
    public static bool IsAnswered(string text, QueryDialect dialect, QueryParserOptions? options = null)
    {
        ParsedQuery parsed = QueryParser.Parse(text, dialect, options);
        bool notices = parsed.Notices.Count <= 16
            && parsed.Notices.All(notice => notice.Position >= 0 && notice.Length >= 0 && notice.Position + notice.Length <= text.Length && notice.Text.Length <= 300);
        if (parsed.Tree is { } tree)
        {
            return notices && parsed.Success && parsed.Translation == tree.ToString()
                && tree.Equals(QueryParser.Parse(parsed.Translation, options).Tree)
                && LiesWithin(tree, new TextRange(0, text.Length))
                && !Understood.Describe(tree).Any(char.IsControl);
        }
        return notices && parsed.Error is { } error && parsed.Translation is null
            && error.Position >= 0 && error.Length >= 0 && error.Position + error.Length <= text.Length
            && error.Message.Length is > 0 and <= 300 && !error.Message.Any(char.IsControl)
            && error.ToCaret(text).Contains('^')
            && QueryParser.Parse(error.Rewrite, dialect, options).Success;
    }

    private static bool LiesWithin(QueryNode node, TextRange range) =>
        range.Contains(node.Source) && node.Children.All(child => LiesWithin(child, new TextRange(0, range.End)));
}
