using System.Xml;

namespace NewsSearch.Extraction.Topics.Codes;

/// <summary>
/// Codes in SKOS RDF/XML (an element with rdf:about around skos:prefLabel) or in a NewsML-G2 knowledge item (conceptId and
/// name in a concept). No DTD and nothing from outside is read.
/// </summary>
internal static class NewsCodesXml
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private const int Deepest = 64;

    public static List<CodeLabel> Read(byte[] bytes)
    {
        var labels = new List<CodeLabel>();
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        var ids = new string?[Deepest + 1];
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }
            if (reader.Depth >= Deepest)
            {
                reader.Skip();
                continue;
            }
            // What an element is about holds for all within it, unless they say otherwise.
            var outer = reader.Depth > 0 ? ids[reader.Depth - 1] : null;
            ids[reader.Depth] = reader.GetAttribute("about", Rdf) ?? reader.GetAttribute("about") ?? outer;
            if (reader.LocalName == "conceptId" && reader.Depth > 0)
                ids[reader.Depth - 1] = reader.GetAttribute("qcode") ?? reader.GetAttribute("uri") ?? outer;
            if (reader.LocalName is not ("prefLabel" or "name") || outer is null)
            {
                reader.Read();
                continue;
            }
            var language = reader.XmlLang;
            if (Text(reader) is { Length: > 0 } text)
                labels.Add(new CodeLabel(outer, language, text));
        }
        return labels;
    }

    /// <summary>The text directly in the element; the reader then stands behind it.</summary>
    private static string Text(XmlReader reader)
    {
        var text = new System.Text.StringBuilder();
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && reader.Depth == depth + 1)
                text.Append(reader.Value);
        return text.ToString().Trim();
    }
}
