using System.Text;
using NewsSearch.Ingestion.Decoding;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Mail;

/// <summary>The fields of a message or of one of its parts. Of a field that is there twice the first counts.</summary>
internal sealed class MailHeader
{
    private const int MostFields = 500;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the fields at the start of <paramref name="content"/>; what is left is the body.</summary>
    public MailHeader(ref ReadOnlySpan<byte> content)
    {
        var name = "";
        var value = new StringBuilder();
        while (!content.IsEmpty)
        {
            var end = content.IndexOf((byte)'\n');
            var line = (end < 0 ? content : content[..end]).TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                content = end < 0 ? default : content[(end + 1)..];
                break;
            }
            var folded = line[0] is (byte)' ' or (byte)'\t';
            var colon = line.IndexOf((byte)':');
            if (!folded && colon <= 0 && name.Length == 0)
                // No header at all: all of it is body.
                break;
            content = end < 0 ? default : content[(end + 1)..];
            if (folded)
            {
                value.Append(' ').Append(NamedCharset.Decode(line, null).Trim());
                continue;
            }
            if (colon <= 0)
                continue;
            Take(name, value);
            name = Encoding.Latin1.GetString(line[..colon]).Trim();
            value.Append(NamedCharset.Decode(line[(colon + 1)..], null).Trim());
        }
        Take(name, value);
    }

    public bool IsEmpty => _fields.Count == 0;

    /// <summary>A field for people, on one line, with encoded words read; null where there is none.</summary>
    public string? Text(string name) => Blank.OneLine(Raw(name) is { } raw ? EncodedWords.Decode(raw) : null);

    /// <summary>A field as it stands; null where there is none.</summary>
    public string? Raw(string name) => _fields.GetValueOrDefault(name);

    private void Take(string name, StringBuilder value)
    {
        if (name.Length > 0 && _fields.Count < MostFields)
            _fields.TryAdd(name, value.ToString());
        value.Clear();
    }
}
