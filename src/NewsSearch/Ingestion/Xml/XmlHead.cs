using System.Buffers;
using System.Text;

namespace NewsSearch.Ingestion.Xml;

/// <summary>Finds the outermost element in the first bytes of a file.</summary>
internal static class XmlHead
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    /// <summary>Its name without prefix; empty where no element begins before <paramref name="head"/> ends, or something else stands before it.</summary>
    public static string RootName(ReadOnlySpan<byte> head)
    {
        while (true)
        {
            head = head.TrimStart(" \t\r\n"u8);
            if (head.Length < 2 || head[0] != '<')
                return "";
            if (head[1] is not ((byte)'?' or (byte)'!'))
                break;
            var length = head[1] == '?' ? After(head, "?>"u8) : head.StartsWith("<!--"u8) ? After(head, "-->"u8) : Declaration(head);
            if (length < 0)
                return "";
            head = head[length..];
        }
        var end = head[1..].IndexOfAny(NameEnds) + 1;
        if (end < 2)
            return "";
        var name = head[1..end];
        return Encoding.UTF8.GetString(name[(name.LastIndexOf((byte)':') + 1)..]);
    }

    private static int After(ReadOnlySpan<byte> text, ReadOnlySpan<byte> end)
    {
        var at = text.IndexOf(end);
        return at < 0 ? -1 : at + end.Length;
    }

    /// <summary>Length of a document type; declarations within it stand in square brackets.</summary>
    private static int Declaration(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'>');
        var bracket = text.IndexOf((byte)'[');
        if (bracket < 0 || bracket > end)
            return end < 0 ? -1 : end + 1;
        var close = text.IndexOf((byte)']');
        var after = close < 0 ? -1 : text[close..].IndexOf((byte)'>');
        return after < 0 ? -1 : close + after + 1;
    }
}
