using System.Text;
using NewsSearch.Ingestion.Sgml;

namespace NewsSearch.Ingestion.Xml;

/// <summary>
/// Makes right what real files do most often against the rules of XML: an ampersand by itself, HTML's names of characters
/// (<c>&amp;nbsp;</c>), control characters and their numbers. References to entities of one's own stay as they are, and so
/// stay an error. Done once, after the text as it stands was refused.
/// </summary>
internal static class XmlMending
{
    private const int LongestReference = 12;

    /// <summary>The mended text; null where there is nothing of that kind in it.</summary>
    public static string? Mend(string xml)
    {
        var mended = new StringBuilder(xml.Length);
        var at = 0;
        while (at < xml.Length)
        {
            var c = xml[at];
            if (c == '<' && xml.AsSpan(at).StartsWith("<![CDATA["))
            {
                var end = xml.IndexOf("]]>", at, StringComparison.Ordinal);
                end = end < 0 ? xml.Length : end;
                for (; at < end; at++)
                    AppendAllowed(mended, xml[at]);
            }
            else if (c == '&')
            {
                at += Reference(xml.AsSpan(at), mended);
            }
            else
            {
                AppendAllowed(mended, c);
                at++;
            }
        }
        return mended.Length == xml.Length && mended.Equals(xml.AsSpan()) ? null : mended.ToString();
    }

    private static void AppendAllowed(StringBuilder to, char c)
    {
        if (c >= ' ' && c is not ('\uFFFE' or '\uFFFF') || c is '\t' or '\n' or '\r')
            to.Append(c);
    }

    /// <summary>Appends what the ampersand at the start is to be; returns how many characters of the text that stands for.</summary>
    private static int Reference(ReadOnlySpan<char> text, StringBuilder to)
    {
        var window = text[..Math.Min(text.Length, LongestReference)];
        var end = window.IndexOf(';');
        var name = end > 1 ? window[1..end] : default;
        if (!IsName(name))
        {
            to.Append("&amp;");
            return 1;
        }
        if (name is not ("amp" or "lt" or "gt" or "quot" or "apos"))
        {
            var decoded = SgmlText.Of(text[..(end + 1)]);
            if (decoded.Length == 0 || decoded[0] != '&')
                return Escape(decoded, to, end + 1);
        }
        to.Append(text[..(end + 1)]);
        return end + 1;
    }

    private static int Escape(string decoded, StringBuilder to, int length)
    {
        foreach (var c in decoded)
        {
            if (c is '<' or '>' or '"' or '\'')
                to.Append("&#").Append((int)c).Append(';');
            else
                AppendAllowed(to, c);
        }
        return length;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '#')
                return false;
        }
        return !name.IsEmpty;
    }
}
