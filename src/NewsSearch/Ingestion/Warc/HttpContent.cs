using System.Globalization;
using System.IO.Compression;
using NewsSearch.Ingestion.Mail;

namespace NewsSearch.Ingestion.Warc;

/// <summary>What a server answered, with what packed it for the way taken off.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Bytes">The content.</param>
/// <param name="Problem">Why it could not be unpacked; null where it was.</param>
internal sealed record HttpContent(ContentType Type, byte[] Bytes, string? Problem)
{
    private const int LargestPage = 64 << 20;
    private const int MostChunks = 1 << 20;

    public bool IsHtml => IsPage(Type) && Bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) >= 0;

    public string? Charset => Type.Parameter("charset");

    public static bool IsPage(ContentType type) => type.Value is "text/html" or "application/xhtml+xml";

    /// <summary>Null where it is no answer that brought something.</summary>
    public static HttpContent? Of(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf((byte)'\n');
        if (!answer.StartsWith("HTTP/"u8) || end < 0 || answer[..end].IndexOf(" 200"u8) is < 5 or > 10)
            return null;
        var content = answer[(end + 1)..];
        var header = new MailHeader(ref content);
        var type = new ContentType(header.Raw("Content-Type"));
        if (!IsPage(type))
            return null;
        var bytes = header.Raw("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Unchunked(content) : content.ToArray();
        try
        {
            return new HttpContent(type, Unpacked(bytes, header.Raw("Content-Encoding")?.Trim().ToLowerInvariant()), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            return new HttpContent(type, [(byte)'?'], "a page whose packing is damaged, or unpacks to too much");
        }
    }

    private static byte[] Unpacked(byte[] bytes, string? encoding)
    {
        // Crawlers keep the header of what they unpacked themselves.
        if (encoding is "gzip" or "x-gzip" && !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return bytes;
        using var packed = new MemoryStream(bytes);
        using Stream? unpacker = encoding switch
        {
            "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && (bytes[0] << 8 | bytes[1]) % 31 == 0 => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        if (unpacker is null)
            return bytes;
        var result = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (unpacker.Read(buffer) is > 0 and var read)
        {
            if (result.Length + read > LargestPage)
                throw new InvalidDataException();
            result.Write(buffer, 0, read);
        }
        return result.ToArray();
    }

    /// <summary>Chunks put together; what holds none stays as it is, as where a crawler did that itself.</summary>
    private static byte[] Unchunked(ReadOnlySpan<byte> content)
    {
        var result = new MemoryStream();
        var rest = content;
        for (var chunks = 0; chunks < MostChunks; chunks++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0 || !TryLength(rest[..end], out var length))
                return chunks == 0 ? content.ToArray() : result.ToArray();
            rest = rest[(end + 1)..];
            if (length == 0)
                break;
            var taken = (int)Math.Min(length, rest.Length);
            result.Write(rest[..taken]);
            rest = rest[taken..].TrimStart("\r\n"u8);
        }
        return result.ToArray();
    }

    private static bool TryLength(ReadOnlySpan<byte> line, out long length)
    {
        var end = line.IndexOf((byte)';');
        return long.TryParse((end < 0 ? line : line[..end]).Trim(" \t\r"u8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out length) && length >= 0;
    }
}
