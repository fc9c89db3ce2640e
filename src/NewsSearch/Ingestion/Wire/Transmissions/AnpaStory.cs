using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>
/// A message of ANPA 1312: a line of service and number, one of priority, category, keyword and day, then the text: lines that
/// begin with a circumflex are slug, headline, notes and byline, those that begin with a tab are paragraphs.
/// </summary>
internal static class AnpaStory
{
    /// <summary>Null where there is no text.</summary>
    public static RawStory? Of(Transmission message)
    {
        var (heads, text) = Parted(TransmissionText.Printable(message.Text));
        var body = ParagraphText.Of(text, headed: false);
        var sent = TransmissionTime.Of(message.Trailer) ?? TransmissionTime.Of(Tail(message.Text));
        var header = message.Header.Replace('\u001F', ' ').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var number = header.Length > 0 ? TransmissionText.Printable(header[0]).Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() : null;
        var fields = header.Length > 1 ? TransmissionText.Printable(header[1]).Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var lines = heads.Where(h => !IsNote(h)).ToList();
        var byline = lines.FindIndex(h => h.StartsWith("By ", StringComparison.OrdinalIgnoreCase));
        // The first is the slug, as a rule; alone it is better than no headline.
        var headline = lines.Count > 1 && byline is not (0 or 1) ? lines[1] : lines.Count > 0 && byline != 0 ? lines[0] : "";
        if (body.Length == 0 && headline.Length == 0)
            return null;
        return new RawStory
        {
            Id = number is { Length: > 0 and <= 40 } && sent is { } time ? string.Create(CultureInfo.InvariantCulture, $"anpa:{number}:{time.Instant:yyyy-MM-dd}") : null,
            Headline = headline,
            Byline = byline >= 0 ? lines[byline][3..].Trim() : null,
            Body = body,
            Published = sent,
            Extra = Extra(number, fields, [.. heads.Where(IsNote)]),
        };
    }

    /// <summary>Lines that begin with a circumflex, and the text.</summary>
    private static (List<string> Heads, string Text) Parted(string text)
    {
        var heads = new List<string>();
        var paragraphs = new StringBuilder(text.Length);
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd().TrimEnd('<', '=').TrimEnd();
            if (line.StartsWith('^'))
            {
                if (Blank.OneLine(line[1..]) is { } head)
                    heads.Add(head);
                continue;
            }
            if (TransmissionTime.Of(line) is not null && line.Trim().Length < 40)
                continue;
            // A tab begins a paragraph; what has none goes on.
            paragraphs.Append(raw.StartsWith('\t') || raw.StartsWith("   ", StringComparison.Ordinal) ? "\n\n" : paragraphs.Length > 0 ? "\n" : "").Append(Typed(line.Trim()));
        }
        return (heads, paragraphs.ToString());
    }

    /// <summary>Quotation marks and dashes that a teletype had no signs for.</summary>
    private static string Typed(string line) => line.Replace("``", "\u201C", StringComparison.Ordinal).Replace("''", "\u201D", StringComparison.Ordinal).Replace(" _ ", " \u2014 ", StringComparison.Ordinal);

    private static bool IsNote(string head) =>
        head.StartsWith("Eds", StringComparison.Ordinal) || head.StartsWith("AP Photo", StringComparison.Ordinal) || head.StartsWith("EDITOR", StringComparison.Ordinal);

    private static string Tail(string text) => text.TrimEnd() is var trimmed && trimmed.LastIndexOf('\n') is var at ? trimmed[(at + 1)..] : "";

    private static Dictionary<string, string> Extra(string? number, string[] fields, string[] notes)
    {
        var extra = new Dictionary<string, string>();
        Add("number", number);
        Add("priority", fields.Length > 2 ? fields[0] : null);
        Add("category", fields.Length > 2 ? fields[1] : null);
        Add("keyword", fields.Length > 2 ? fields[2] : null);
        Add("note", notes.Length > 0 ? string.Join(' ', notes) : null);
        return extra;

        void Add(string name, string? value)
        {
            if (value is { Length: > 0 })
                extra[name] = $"\"{JsonEncodedText.Encode(value)}\"";
        }
    }
}
