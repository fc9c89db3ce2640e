using System.Buffers;
using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// The encoding that markup says it is in: <c>&lt;meta charset=...&gt;</c>, its older form, or an XML declaration. Heeded only
/// where nothing better is known: what is UTF-8 is read as that, and what claims to be Western is judged by its bytes, since
/// that is what programs claim that do not know.
/// </summary>
internal static class DeclaredEncoding
{
    /// <summary>Browsers look no further, either, but pages with long heads came up since.</summary>
    private const int Farthest = 8192;

    private const int LongestName = 24;

    private static readonly SearchValues<byte> s_valueEnds = SearchValues.Create(" \t\r\n\"';/"u8);

    private static readonly string[] s_undecided = ["utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "x-user-defined"];

    /// <summary>The encoding; null where none is declared, it is not known, or the bytes decide.</summary>
    public static Encoding? In(ReadOnlySpan<byte> head)
    {
        var start = head[..Math.Min(head.Length, Farthest)];
        if (start.IndexOf((byte)'<') is < 0 or > 512 || Name(start) is not { } name || s_undecided.Contains(name))
            return null;
        var isSevenBit = name.StartsWith("iso-2022", StringComparison.Ordinal);
        if (!isSevenBit && !Ascii.IsValid(head) && EncodingEvidence.SpeaksForUtf8(head))
            return null;
        // A name as it stands in the file is outside text: unknown ones give null, UTF-7 is not offered, wide ones were told by their bytes.
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? (name.StartsWith("iso-8859", StringComparison.Ordinal) ? Known(name) : null);
        return encoding is { CodePage: not (1200 or 1201 or 12000 or 12001 or 65000) } ? encoding : null;
    }

    private static Encoding? Known(string name) => Encoding.GetEncodings().FirstOrDefault(known => known.Name == name)?.GetEncoding();

    private static string? Name(ReadOnlySpan<byte> start)
    {
        if (start.TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8) && start.IndexOf("?>"u8) is > 0 and var end && Value(start[..end], "encoding"u8) is { } declared)
            return declared;
        for (var rest = start; rest.IndexOf((byte)'<') is >= 0 and var at;)
        {
            rest = rest[(at + 1)..];
            if (rest.Length < 5 || !Ascii.EqualsIgnoreCase(rest[..4], "meta"u8))
                continue;
            var close = rest.IndexOf((byte)'>');
            if (close > 0 && Value(rest[..close], "charset"u8) is { } named)
                return named;
        }
        return null;
    }

    /// <summary>What follows a name and an equals sign, with or without quote marks, in small letters.</summary>
    private static string? Value(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        for (var at = 0; at + name.Length < tag.Length; at++)
        {
            if (!Ascii.EqualsIgnoreCase(tag.Slice(at, name.Length), name))
                continue;
            var value = tag[(at + name.Length)..].TrimStart(" \t\r\n"u8);
            if (value.IsEmpty || value[0] != (byte)'=')
                continue;
            value = value[1..].TrimStart(" \t\r\n\"'"u8);
            var length = value.IndexOfAny(s_valueEnds);
            value = length < 0 ? value : value[..length];
            return value.Length is 0 or > LongestName || !Ascii.IsValid(value) ? null : Encoding.ASCII.GetString(value).ToLowerInvariant();
        }
        return null;
    }
}
