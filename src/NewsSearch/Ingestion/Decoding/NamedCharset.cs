using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>Bytes to text by the name of an encoding as a message or a server gives it; by the bytes where it gives none, or a wrong one.</summary>
internal static class NamedCharset
{
    private const int LongestName = 40;

    public static string Decode(ReadOnlySpan<byte> bytes, string? name)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        // What reads as UTF-8 is that, whatever is claimed, unless it is ASCII, which shifts may hide in.
        if (Of(name) is { } encoding && (encoding.CodePage is 50220 or 50221 or 50222 or 50225 or 50227 or 52936 || !Utf8.IsValid(bytes)))
            return encoding.GetString(bytes);
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new ArrayBufferWriter<byte>(bytes.Length * 2);
        if (EncodingEvidence.SpeaksForUtf8(bytes))
            RepairedUtf8.Append(bytes, text);
        else
            CodePageEvidence.Of(bytes).ToUtf8(bytes, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>An encoding that is not UTF-8; null for that, and for a name that means nothing.</summary>
    private static Encoding? Of(string? name)
    {
        if (name is not { Length: > 0 and <= LongestName } || !Ascii.IsValid(name))
            return null;
        name = name.Trim().ToLowerInvariant();
        if (name is "utf-8" or "utf8" or "us-ascii" or "ascii" or "utf-7" or "x-unknown")
            return null;
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncodings().FirstOrDefault(known => known.Name == name)?.GetEncoding();
        return encoding is { CodePage: not (65000 or 65001) } ? encoding : null;
    }
}
