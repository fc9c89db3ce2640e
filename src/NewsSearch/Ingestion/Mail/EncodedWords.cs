using System.Text;
using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion.Mail;

/// <summary>Encoded words of a header (RFC 2047): <c>=?charset?B?...?=</c> and <c>=?charset?Q?...?=</c>. What is none stays as it stands.</summary>
internal static class EncodedWords
{
    public static string Decode(string text)
    {
        if (!text.Contains("=?", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        var pending = new MemoryStream();
        string? charset = null;
        var at = 0;
        while (at < text.Length)
        {
            var start = text.IndexOf("=?", at, StringComparison.Ordinal);
            if (start < 0)
                break;
            var (next, name, bytes) = Word(text, start);
            if (next == 0)
            {
                Flush();
                result.Append(text, at, start + 2 - at);
                at = start + 2;
                continue;
            }
            // Blanks between encoded words are none, and a character may be parted between two of one charset.
            var between = text.AsSpan(at, start - at);
            if (pending.Length == 0 || !between.IsWhiteSpace() || !string.Equals(charset, name, StringComparison.OrdinalIgnoreCase))
            {
                var glued = pending.Length > 0 && between.IsWhiteSpace();
                Flush();
                if (!glued)
                    result.Append(between);
            }
            charset = name;
            pending.Write(bytes);
            at = next;
        }
        Flush();
        return result.Append(text, at, text.Length - at).ToString();

        void Flush()
        {
            if (pending.Length == 0)
                return;
            result.Append(NamedCharset.Decode(pending.GetBuffer().AsSpan(0, (int)pending.Length), charset));
            pending.SetLength(0);
        }
    }

    /// <summary>Where the word at <paramref name="start"/> ends, its charset and its bytes; 0 where it is none.</summary>
    private static (int Next, string Charset, byte[] Bytes) Word(string text, int start)
    {
        var first = text.IndexOf('?', start + 2);
        if (first < 0 || first - start > 60 || first + 2 >= text.Length || text[first + 2] != '?')
            return default;
        var end = text.IndexOf("?=", first + 3, StringComparison.Ordinal);
        if (end < 0)
            return default;
        var charset = text[(start + 2)..first].Split('*')[0];
        var content = text.AsSpan(first + 3, end - first - 3);
        if (content.Contains(' '))
            return default;
        var bytes = text[first + 1] switch
        {
            'B' or 'b' => TransferDecoding.Base64(Encoding.Latin1.GetBytes(content.ToString())),
            'Q' or 'q' => TransferDecoding.QuotedPrintable(Encoding.UTF8.GetBytes(content.ToString().Replace('_', ' '))),
            _ => null,
        };
        return bytes is null ? default : (end + 2, charset, bytes);
    }
}
