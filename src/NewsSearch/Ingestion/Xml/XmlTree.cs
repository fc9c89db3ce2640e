using System.Xml;

namespace NewsSearch.Ingestion.Xml;

/// <summary>
/// Reads XML text as a tree. No document type is loaded, nothing is resolved, no entity is expanded beyond the five of XML
/// and numbers, so a small file cannot become a large one; nesting is bounded, and a record is bounded where it is cut out.
/// </summary>
internal static class XmlTree
{
    /// <summary>Deeper than any record that people made: they stay under 30.</summary>
    public const int MaxDepth = 200;

    private const int LongestReason = 160;

    /// <summary>The outermost element; null, with the reason, where <paramref name="xml"/> is not well-formed.</summary>
    /// <param name="xml">One element, with nothing but white space around it.</param>
    /// <param name="context">The namespaces and the language that are in force where it stands.</param>
    /// <param name="line">The line of the file that it begins in.</param>
    /// <param name="reason">What is wrong, and where.</param>
    public static XmlPart? Read(string xml, XmlContext context, long line, out string? reason)
    {
        if (Read(xml, context, line, stopAt: null, out reason, out _) is { } tree)
            return tree;
        var first = reason;
        return XmlMending.Mend(xml) is { } mended && Read(mended, context, line, stopAt: null, out reason, out _) is { } second
            ? second
            : Nothing(first, out reason);
    }

    /// <summary>
    /// What stands before the records of a file: the outermost element as far as it has come, and what is in force where
    /// the first record begins, at an element called <paramref name="stopAt"/>.
    /// </summary>
    public static XmlPart? ReadUpTo(string xml, string stopAt, out XmlContext context, out string? reason)
    {
        var root = Read(xml, XmlContext.Empty, line: 1, stopAt, out reason, out context);
        if (root is null && XmlMending.Mend(xml) is { } mended)
            root = Read(mended, XmlContext.Empty, line: 1, stopAt, out reason, out context);
        return root;
    }

    private static XmlPart? Nothing(string? first, out string? reason)
    {
        reason = first;
        return null;
    }

    private static XmlPart? Read(string xml, XmlContext given, long line, string? stopAt, out string? reason, out XmlContext found)
    {
        found = given;
        var settings = new XmlReaderSettings
        {
            ConformanceLevel = stopAt is null ? ConformanceLevel.Fragment : ConformanceLevel.Auto,
            DtdProcessing = stopAt is null ? DtdProcessing.Prohibit : DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            LineNumberOffset = (int)Math.Min(line - 1, int.MaxValue / 2),
        };
        try
        {
            using var text = new StringReader(xml);
            using var reader = XmlReader.Create(text, settings, given.ToParser());
            var root = Read(reader, given.Language, stopAt, out reason);
            if (stopAt is not null && reason is null)
                found = XmlContext.Of(reader);
            return root;
        }
        catch (XmlException e)
        {
            reason = Reason(e);
            return null;
        }
    }

    private static XmlPart? Read(XmlReader reader, string? language, string? stopAt, out string? reason)
    {
        reason = null;
        XmlPart? root = null;
        var open = new Stack<XmlPart>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.LocalName == stopAt)
                        return root ?? XmlPart.Element("", "", language);
                    if (open.Count >= MaxDepth)
                    {
                        reason = $"nested deeper than {MaxDepth} elements";
                        return null;
                    }
                    var element = Element(reader, open.TryPeek(out var outer) ? outer.Language : language, out var isEmpty);
                    if (outer is not null)
                        outer.Add(element);
                    else
                        root ??= element;
                    if (!isEmpty)
                        open.Push(element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (open.TryPeek(out var holder))
                        holder.Add(XmlPart.TextOf(reader.Value));
                    break;
            }
        }
        if (root is null)
            reason = "no XML element in it";
        return root;
    }

    private static XmlPart Element(XmlReader reader, string? outerLanguage, out bool isEmpty)
    {
        isEmpty = reader.IsEmptyElement;
        var language = reader.XmlLang.Length > 0 ? reader.XmlLang : outerLanguage;
        var element = XmlPart.Element(reader.LocalName, reader.NamespaceURI, language);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                element.AddAttribute(reader.LocalName, reader.Value);
        }
        return element;
    }

    /// <summary>The message of .NET holds line and position, and as much of the file as is in its way.</summary>
    private static string Reason(XmlException e)
    {
        var message = Paragraphs.Blank.OneLine(e.Message) ?? "";
        var cut = message.Length > LongestReason ? message[..LongestReason] + "…" : message;
        return "broken XML: " + cut;
    }
}
