using System.Text;
using NewsSearch.Articles;
using NewsSearch.Contract;

namespace NewsSearch.Cli.Output.Markdown;

/// <summary>Text of others within Markdown (CommonMark): on one line, and every sign that could begin something is escaped.</summary>
internal static class MarkdownText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in Neutral.Line(text))
            Append(escaped, c);
        return escaped.ToString();
    }

    /// <summary>The same with some stretches in bold.</summary>
    public static string Escape(string text, IReadOnlyList<TextRange> bold)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var at = 0;
        foreach (var range in bold)
        {
            escaped.Append(Escape(text[at..range.Start])).Append("**").Append(Escape(text[range.Start..range.End])).Append("**");
            at = range.End;
        }
        return escaped.Append(Escape(text[at..])).ToString();
    }

    private static void Append(StringBuilder escaped, char c)
    {
        switch (c)
        {
            case '<':
                escaped.Append("&lt;");
                break;
            case '>':
                escaped.Append("&gt;");
                break;
            case '&':
                escaped.Append("&amp;");
                break;
            // Full stops, plus and minus matter at a line's start alone, colons and at signs where addresses become links.
            case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '(' or ')' or '#' or '+' or '-' or '.' or '!' or '|' or '~' or ':' or '@':
                escaped.Append('\\').Append(c);
                break;
            default:
                escaped.Append(c);
                break;
        }
    }
}
