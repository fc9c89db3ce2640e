using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsSearch.Presentation.Charts;

/// <summary>
/// A timeline as a picture by itself (SVG 1.1): bars with a title each, a title and a description for whoever does not see it.
/// No script, nothing from elsewhere.
/// </summary>
public static class TimelineSvg
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int Width = 960;
    private const int Height = 360;
    private const int Left = 60;
    private const int Right = 12;
    private const int Top = 48;
    private const int Bottom = 40;
    private const int MostLabels = 12;
    private const int LongestTitle = 100;
    private const string First = "#1f5fa8";
    private const string Second = "#d9822b";

    /// <summary>Writes a timeline as UTF-8.</summary>
    public static void Write(Stream to, TimelinePage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false, NewLineChars = "\n" });
        xml.WriteStartElement("svg", Namespace);
        Attributes(xml, ("viewBox", Text($"0 0 {Width} {Height}")), ("width", Text($"{Width}")), ("height", Text($"{Height}")), ("role", "img"), ("aria-labelledby", "title description"), ("font-family", "sans-serif"), ("font-size", "12"));
        Element(xml, "title", Title(page), ("id", "title"));
        Element(xml, "desc", Description(page), ("id", "description"));
        Element(xml, "rect", null, ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        Element(xml, "text", Title(page), ("x", Text($"{Left}")), ("y", "22"), ("font-size", "14"));
        var most = page.Buckets.Select(b => Math.Max(b.Count.Stories, b.Versus?.Stories ?? 0)).DefaultIfEmpty().Max();
        WriteScale(xml, most);
        WriteBars(xml, page, most);
        xml.WriteEndElement();
    }

    private static void WriteScale(XmlWriter xml, long most)
    {
        foreach (var value in new[] { 0, most / 2, most }.Distinct())
        {
            var y = Number(Y(value, most));
            Element(xml, "line", null, ("x1", Text($"{Left}")), ("x2", Text($"{Width - Right}")), ("y1", y), ("y2", y), ("stroke", "#cccccc"));
            Element(xml, "text", value.ToString("N0", CultureInfo.InvariantCulture), ("x", Text($"{Left - 6}")), ("y", y), ("text-anchor", "end"), ("dominant-baseline", "middle"));
        }
    }

    private static void WriteBars(XmlWriter xml, TimelinePage page, long most)
    {
        var room = (Width - Left - Right) / (double)Math.Max(1, page.Buckets.Count);
        var labelled = Math.Max(1, (int)Math.Ceiling(page.Buckets.Count / (double)MostLabels));
        var series = page.VersusTotal is null ? 1 : 2;
        for (var i = 0; i < page.Buckets.Count; i++)
        {
            var bucket = page.Buckets[i];
            var x = Left + i * room;
            WriteBar(xml, page, bucket, bucket.Count, x, room * 0.9 / series, most, First);
            if (bucket.Versus is { } versus)
                WriteBar(xml, page, bucket, versus, x + room * 0.45, room * 0.45, most, Second);
            if (i % labelled == 0)
                Element(xml, "text", Start(bucket, page.By), ("x", Number(x)), ("y", Text($"{Height - Bottom + 18}")));
        }
    }

    private static void WriteBar(XmlWriter xml, TimelinePage page, TimelineBucket bucket, TimelineCount count, double x, double width, long most, string colour)
    {
        if (count.Stories == 0)
            return;
        xml.WriteStartElement("rect", Namespace);
        var y = Y(count.Stories, most);
        Attributes(xml, ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(Height - Bottom - y)), ("fill", colour));
        Element(xml, "title", string.Create(CultureInfo.InvariantCulture, $"{Start(bucket, page.By)}: {count.Stories:N0} stories, {count.Copies:N0} of them copies, {count.Share * 100:0.##} % of all"));
        xml.WriteEndElement();
    }

    private static double Y(long value, long most) => most == 0 ? Height - Bottom : Height - Bottom - (Height - Bottom - Top) * (value / (double)most);

    private static string Title(TimelinePage page)
    {
        var title = (page.Query.Length > 0 ? page.Query : "all stories") + (page.VersusUnderstood is { } versus ? " beside " + versus : "");
        return title.Length <= LongestTitle ? title : title[..LongestTitle] + "…";
    }

    private static string Description(TimelinePage page)
    {
        var peak = page.Buckets.MaxBy(b => b.Count.Stories);
        return string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} stories by {page.By.ToString().ToLowerInvariant()}")
            + (page.Buckets.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Start(page.Buckets[0], page.By)} to {Start(page.Buckets[^1], page.By)}; most in {Start(peak!, page.By)}: {peak!.Count.Stories:N0}.") : ".");
    }

    private static string Start(TimelineBucket bucket, TimelineInterval by) => bucket.From.ToString(
        by switch { TimelineInterval.Year => "yyyy", TimelineInterval.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Attributes(xml, attributes);
        if (text is not null)
            xml.WriteString(XmlText.Valid(text));
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
