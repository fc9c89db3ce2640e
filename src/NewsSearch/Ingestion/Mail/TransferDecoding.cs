using System.Buffers;

namespace NewsSearch.Ingestion.Mail;

/// <summary>Takes off what made bytes fit for mail (RFC 2045). Never fails: what is wrong is left out or left as it stands.</summary>
internal static class TransferDecoding
{
    public static byte[] Decode(ReadOnlySpan<byte> content, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(content),
        "quoted-printable" => QuotedPrintable(content),
        _ => content.ToArray(),
    };

    /// <summary>Signs that are not of the alphabet are passed over; what comes behind the padding is not read.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> content)
    {
        var signs = new byte[content.Length + 3];
        var count = 0;
        foreach (var sign in content)
        {
            if (sign == (byte)'=')
                break;
            if (char.IsAsciiLetterOrDigit((char)sign) || sign is (byte)'+' or (byte)'/')
                signs[count++] = sign;
        }
        // A sign alone is no byte.
        count -= count % 4 == 1 ? 1 : 0;
        while (count % 4 != 0)
            signs[count++] = (byte)'=';
        var bytes = new byte[count / 4 * 3];
        return System.Buffers.Text.Base64.DecodeFromUtf8(signs.AsSpan(0, count), bytes, out _, out var written) is OperationStatus.Done ? bytes[..written] : [];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> content)
    {
        var bytes = new byte[content.Length];
        var count = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != (byte)'=')
            {
                bytes[count++] = content[i];
                continue;
            }
            if (i + 2 < content.Length && char.IsAsciiHexDigit((char)content[i + 1]) && char.IsAsciiHexDigit((char)content[i + 2]))
            {
                bytes[count++] = (byte)(Value(content[i + 1]) << 4 | Value(content[i + 2]));
                i += 2;
                continue;
            }
            // A line that goes on, with blanks that crept in behind the sign.
            var end = i + 1;
            while (end < content.Length && content[end] is (byte)' ' or (byte)'\t' or (byte)'\r')
                end++;
            if (end >= content.Length || content[end] == (byte)'\n')
                i = end;
            else
                bytes[count++] = (byte)'=';
        }
        return bytes[..count];
    }

    private static int Value(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
