using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Xml.Nitf;

/// <summary>Who wrote a story: <c>&lt;byline&gt;By &lt;person&gt;Anna Holm&lt;/person&gt;&lt;byttl&gt;Staff Writer&lt;/byttl&gt;&lt;/byline&gt;</c>.</summary>
internal static class NitfByline
{
    /// <summary>All bylines as one; of those that say the same in several ways (print, normalised) the first alone.</summary>
    public static string? Of(XmlPart bodyHead)
    {
        var all = bodyHead.Children("byline").ToList();
        var same = all.Where(byline => byline.Attribute("class") == all[0].Attribute("class"));
        var lines = string.Join(", ", same.Select(Line).OfType<string>());
        return lines.Length == 0 ? null : lines;
    }

    private static string? Line(XmlPart byline)
    {
        var name = string.Concat(byline.Parts.Where(part => part.Name != "byttl").Select(part => part.IsElement ? part.Text : part.OwnText));
        var title = Blank.OneLine(byline.Child("byttl")?.Text);
        return Blank.OneLine(name) is not { } line ? title : title is null ? line : $"{line.TrimEnd(',')}, {title}";
    }
}
