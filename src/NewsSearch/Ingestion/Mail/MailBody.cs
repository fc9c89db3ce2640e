using System.Text;
using NewsSearch.Ingestion.Decoding;
using NewsSearch.Ingestion.Markup;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Mail;

/// <summary>
/// The text of a message: of alternatives the plain one, else the HTML; of parts in a row all that are text. What is attached
/// is no story. Nesting and parts are bounded.
/// </summary>
internal sealed class MailBody
{
    private const int DeepestNesting = 16;
    private const int MostParts = 200;

    private int _parts;

    /// <summary>Paragraphs parted by "\n\n"; empty where there is no text.</summary>
    public static string Of(MailHeader header, ReadOnlySpan<byte> content) => new MailBody().Text(header, content, 0);

    private string Text(MailHeader header, ReadOnlySpan<byte> content, int depth)
    {
        if (++_parts > MostParts || depth > DeepestNesting || new ContentType(header.Raw("Content-Disposition")).Value == "attachment")
            return "";
        var type = new ContentType(header.Raw("Content-Type"));
        if (type.Value.StartsWith("multipart/", StringComparison.Ordinal))
            return type.Parameter("boundary") is { Length: > 0 and <= 200 } boundary ? Parts(type.Value, boundary, content, depth) : "";
        if (type.Value is not ("text/html" or "text/plain" or "text/enriched" or "text" or "application/xhtml+xml" or ""))
            return "";
        var text = NamedCharset.Decode(TransferDecoding.Decode(content, header.Raw("Content-Transfer-Encoding")), type.Parameter("charset")).Replace("\0", "", StringComparison.Ordinal);
        return type.Value is "text/html" or "application/xhtml+xml" ? HtmlFragment.Paragraphs(text) : ParagraphText.Of(WithoutSignature(text), headed: false);
    }

    private string Parts(string type, string boundary, ReadOnlySpan<byte> content, int depth)
    {
        var mark = Encoding.UTF8.GetBytes("--" + boundary);
        var (plain, other, all) = ("", "", new StringBuilder());
        for (var part = After(ref content, mark); !content.IsEmpty || !part.IsEmpty;)
        {
            part = Before(ref content, mark, out var isLast);
            var body = part;
            var header = new MailHeader(ref body);
            var text = Text(header, body, depth + 1);
            if (text.Length > 0 && type == "multipart/alternative")
            {
                var isPlain = new ContentType(header.Raw("Content-Type")).Value is "text/plain" or "";
                plain = isPlain && plain.Length == 0 ? text : plain;
                other = text;
            }
            else if (text.Length > 0)
            {
                all.Append(all.Length > 0 ? "\n\n" : "").Append(text);
            }
            if (isLast || _parts > MostParts)
                break;
        }
        return type == "multipart/alternative" ? (plain.Length > 0 ? plain : other) : all.ToString();
    }

    /// <summary>Passes over what stands before the first part.</summary>
    private static ReadOnlySpan<byte> After(ref ReadOnlySpan<byte> content, byte[] mark)
    {
        _ = Before(ref content, mark, out var isLast);
        if (isLast)
            content = default;
        return default;
    }

    /// <summary>What stands before the next mark at the start of a line, which is passed over with its line.</summary>
    private static ReadOnlySpan<byte> Before(ref ReadOnlySpan<byte> content, byte[] mark, out bool isLast)
    {
        for (var from = 0; from < content.Length;)
        {
            var at = content[from..].IndexOf(mark);
            if (at < 0)
                break;
            at += from;
            if (at > 0 && content[at - 1] != (byte)'\n')
            {
                from = at + 1;
                continue;
            }
            var part = content[..Math.Max(0, at - 1)].TrimEnd((byte)'\r');
            var rest = content[(at + mark.Length)..];
            isLast = rest.StartsWith("--"u8);
            var end = rest.IndexOf((byte)'\n');
            content = end < 0 ? default : rest[(end + 1)..];
            return part;
        }
        // The last mark is missing.
        var all = content;
        content = default;
        isLast = true;
        return all;
    }

    /// <summary>A line of two hyphens and a blank begins what every message of a sender ends with.</summary>
    private static string WithoutSignature(string text)
    {
        var at = text.IndexOf("\n-- \n", StringComparison.Ordinal);
        at = at < 0 ? text.IndexOf("\n-- \r\n", StringComparison.Ordinal) : at;
        return at > 0 ? text[..at] : text;
    }
}
