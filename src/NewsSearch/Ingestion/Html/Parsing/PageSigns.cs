using System.Text;

namespace NewsSearch.Ingestion.Html.Parsing;

/// <summary>Tells a page of HTML by its first bytes, with its name as a help.</summary>
internal static class PageSigns
{
    private static readonly byte[][] s_tags = [.. new[] { "<html", "<head>", "<head ", "<body", "<!doctype html" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>Markup from the start, with a tag that only pages have; named as a page, any markup will do, but not XML's.</summary>
    public static bool In(in FileHead head)
    {
        var text = Start(head.Text, out var isXml);
        if (text.IsEmpty || text[0] != (byte)'<')
            return false;
        if (Begins(text))
            return true;
        var named = head.NameEndsWith(".html") || head.NameEndsWith(".htm") || head.NameEndsWith(".xhtml") || head.NameEndsWith(".shtml");
        return named && !isXml && (text.IndexOf("</"u8) >= 0 || text.IndexOf("<p"u8) >= 0 || text.IndexOf("<P"u8) >= 0);
    }

    /// <summary>What follows white space, comments and an XML declaration.</summary>
    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> text, out bool isXml)
    {
        isXml = false;
        while (true)
        {
            text = text.TrimStart(" \t\r\n\f"u8);
            var end = text.StartsWith("<!--"u8) ? text.IndexOf("-->"u8) + 3 : text.StartsWith("<?"u8) ? text.IndexOf("?>"u8) + 2 : 0;
            if (end <= 2)
                return text;
            isXml |= text[1] == (byte)'?';
            text = text[end..];
        }
    }

    private static bool Begins(ReadOnlySpan<byte> text)
    {
        foreach (var tag in s_tags)
        {
            if (text.Length > tag.Length && Ascii.EqualsIgnoreCase(text[..tag.Length], tag))
                return true;
        }
        return false;
    }
}
