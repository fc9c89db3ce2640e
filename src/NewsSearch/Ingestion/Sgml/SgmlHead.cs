using System.Text;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>Looks for tags in the first bytes of a file.</summary>
internal static class SgmlHead
{
    /// <summary>Whether markup stands at the very start, and the tag of <paramref name="element"/> somewhere.</summary>
    public static bool Holds(ReadOnlySpan<byte> head, string element)
    {
        if (!head.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
            return false;
        Span<byte> name = stackalloc byte[element.Length];
        Encoding.ASCII.GetBytes(element, name);
        while (head.IndexOf((byte)'<') is >= 0 and var next)
        {
            head = head[(next + 1)..];
            if (head.Length > name.Length && Ascii.EqualsIgnoreCase(head[..name.Length], name)
                && head[name.Length] is (byte)'>' or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t')
                return true;
        }
        return false;
    }
}
