using System.Text;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Ingestion.Markup;
using NewsSearch.Ingestion.Xml.Nitf;

namespace NewsSearch.Ingestion.Xml.NewsMl;

/// <summary>
/// The text of a news item. Its content set holds the same text in several forms: NITF is taken before XHTML, that before
/// plain text, since the first of them say most clearly what is a paragraph.
/// </summary>
internal static class NewsMlContent
{
    public static void Take(XmlPart item, RecordFields fields)
    {
        var parts = item.Children("contentSet").SelectMany(set => set.Parts).ToList();
        foreach (var nitf in Inline(parts, "nitf"))
        {
            NitfStory.TakeBody(nitf, fields);
            if (fields.Body.Length > 0)
                return;
        }
        foreach (var html in Inline(parts, "html"))
        {
            TakeHtml(html, fields);
            if (fields.Body.Length > 0)
                return;
        }
        var data = parts.Where(part => part.Name == "inlineData").OrderBy(part => IsHtml(part) ? 1 : 0);
        foreach (var part in data)
        {
            if (Written(part) is not { } text)
                continue;
            fields.Body = IsHtml(part) ? HtmlFragment.Paragraphs(text) : text;
            if (!string.IsNullOrWhiteSpace(fields.Body))
                return;
        }
        // Markup of another kind: its paragraphs, if it has any, are called as in HTML.
        foreach (var part in parts.Where(part => part.Name == "inlineXML"))
        {
            fields.Body = XmlParagraphs.Of(part);
            if (fields.Body.Length > 0)
                return;
        }
    }

    private static IEnumerable<XmlPart> Inline(List<XmlPart> parts, string name) =>
        parts.Where(part => part.Name == "inlineXML").Select(part => part.Child(name)).OfType<XmlPart>();

    private static void TakeHtml(XmlPart html, RecordFields fields)
    {
        fields.Headline ??= html.Child("head", "title")?.Text;
        fields.Language ??= html.Language ?? html.Attribute("lang");
        fields.Body = XmlParagraphs.Of(html.Child("body") ?? html);
    }

    private static bool IsHtml(XmlPart part) => part.Attribute("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Character data as it is meant; null where it is in an encoding that cannot be undone.</summary>
    private static string? Written(XmlPart part)
    {
        if (part.Attribute("contenttype") is { } type && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !IsHtml(part))
            return null;
        if (Concept.LastPart(part.Attribute("encoding") ?? part.Attribute("encodinguri")) is not { } encoding)
            return part.Text;
        var text = part.Text?.Trim() ?? "";
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(text, bytes, out var count)
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : null;
    }
}
