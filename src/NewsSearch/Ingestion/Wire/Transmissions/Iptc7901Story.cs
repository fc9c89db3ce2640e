using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>
/// A message of IPTC 7901: a line of source and number, priority, category and words ("bkn014 4 pl 171"), lines of keywords,
/// then the text, whose headlines end with an equals sign where an agency marks them, and behind it when it was sent ("231015 Jan 17").
/// </summary>
internal static class Iptc7901Story
{
    /// <summary>Lines of a text that may be its headlines.</summary>
    private const int MostHeadlines = 6;

    /// <summary>Null where there is no text.</summary>
    public static RawStory? Of(Transmission message)
    {
        var (headline, subheadline, text) = Parted(TransmissionText.Printable(message.Text));
        var body = ParagraphText.Of(text, headed: headline.Length == 0);
        if (body.Length == 0 && headline.Length == 0)
            return null;
        var header = TransmissionText.Printable(message.Header).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var fields = header.Length > 0 ? header[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        var sent = TransmissionTime.Of(message.Trailer);
        var number = fields.Length > 0 && fields[0].Length <= 40 ? fields[0] : null;
        return new RawStory
        {
            // Numbers begin anew each day.
            Id = number is not null && sent is { } time ? string.Create(CultureInfo.InvariantCulture, $"iptc7901:{number}:{time.Instant:yyyy-MM-dd}") : null,
            Headline = headline,
            Subheadline = subheadline,
            Body = body,
            Layout = headline.Length == 0 ? StoryLayout.Wire : default,
            Published = sent,
            Topics = [.. header.Skip(1).SelectMany(line => line.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Length <= 100).Distinct().Take(30)],
            Extra = Extra(fields),
        };
    }

    private static (string Headline, string? Subheadline, string Text) Parted(string text)
    {
        var lines = text.TrimStart('\n', ' ').Split('\n');
        var heads = new List<string>();
        var (from, at) = (0, 0);
        for (; at < lines.Length && at < MostHeadlines; at++)
        {
            var line = lines[at].TrimEnd();
            if (line.Length == 0)
                break;
            if (!line.EndsWith('='))
                continue;
            heads.Add(Blank.OneLine(string.Join(' ', lines[from..(at + 1)]).TrimEnd('=', ' ')) ?? "");
            from = at + 1;
        }
        return heads.Count == 0 ? ("", null, text) : (heads[0], heads.Count > 1 ? heads[1] : null, string.Join('\n', lines[from..]));
    }

    private static Dictionary<string, string> Extra(string[] fields)
    {
        var extra = new Dictionary<string, string>();
        string[] names = ["number", "priority", "category", "words"];
        for (var i = 0; i < names.Length && i < fields.Length; i++)
            extra[names[i]] = $"\"{JsonEncodedText.Encode(fields[i])}\"";
        return extra;
    }
}
