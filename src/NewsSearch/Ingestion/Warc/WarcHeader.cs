using System.Globalization;
using NewsSearch.Ingestion.Decoding;
using NewsSearch.Ingestion.Mail;

namespace NewsSearch.Ingestion.Warc;

/// <summary>The head of a record: its kind, its length, where and when it was fetched.</summary>
internal sealed class WarcHeader
{
    private const int LongestHeader = 1 << 16;

    private readonly MailHeader? _fields;

    private WarcHeader(MailHeader? fields) => _fields = fields;

    /// <summary>Bytes of its block; null where it does not say.</summary>
    public long? Length => long.TryParse(_fields?.Raw("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    public bool IsResponse => Kind == "response";

    /// <summary>Whether a page may be in it: an answer to a request, or a file by itself.</summary>
    public bool MayBePage => IsResponse ? ContentType.Value is "application/http" or "" : Kind == "resource" && HttpContent.IsPage(ContentType);

    public ContentType ContentType => new(_fields?.Raw("Content-Type"));

    /// <summary>The address that was asked.</summary>
    public string? Target => _fields?.Raw("WARC-Target-URI")?.Trim('<', '>') is { Length: > 0 and <= 2_048 } target ? target : null;

    public DateTimeOffset? Date => DateTimeOffset.TryParse(_fields?.Raw("WARC-Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private string? Kind => _fields?.Raw("WARC-Type")?.ToLowerInvariant();

    /// <summary>The next one; null at the end. Where there is a problem, what comes next is looked for as the next record.</summary>
    public static WarcHeader? Read(RawBytes bytes, out long line, out string? problem)
    {
        problem = null;
        var text = new MemoryStream();
        var skipped = 0L;
        while (true)
        {
            line = bytes.Line;
            text.SetLength(0);
            if (bytes.ReadLine(text, LongestHeader) == 0)
                return null;
            var first = text.GetBuffer().AsSpan(0, (int)text.Length);
            if (WarcSigns.Begins(first))
                break;
            // What is no blank line between records is the rest of one whose length was wrong.
            if (!first.TrimEnd("\r\n"u8).IsEmpty && skipped++ == 0)
            {
                problem = "bytes between records";
                return new WarcHeader(null);
            }
        }
        text.SetLength(0);
        for (long read; (read = bytes.ReadLine(text, LongestHeader - Math.Min(LongestHeader, text.Length))) > 0;)
            if (text.Length >= LongestHeader || Ends(text.GetBuffer().AsSpan(0, (int)text.Length), read))
                break;
        ReadOnlySpan<byte> content = text.GetBuffer().AsSpan(0, (int)text.Length);
        var header = new WarcHeader(new MailHeader(ref content));
        if (header.Length is null)
            problem = "a record without a length";
        return header;
    }

    /// <summary>Whether the line read last is blank.</summary>
    private static bool Ends(ReadOnlySpan<byte> text, long last) => last <= 2 && text[^(int)last..].TrimEnd("\r\n"u8).IsEmpty;
}
