using NewsSearch.Ingestion.Markup;

namespace NewsSearch.Ingestion.Xml;

/// <summary>The running text of an element as paragraphs: NITF and XHTML alike.</summary>
internal static class XmlParagraphs
{
    /// <summary>Paragraphs parted by "\n\n"; empty where there is no text.</summary>
    public static string Of(XmlPart element)
    {
        var builder = new ParagraphBuilder();
        AppendParts(element, builder);
        return builder.Build();
    }

    private static void AppendParts(XmlPart element, ParagraphBuilder builder)
    {
        foreach (var part in element.Parts)
            Append(part, builder);
    }

    // The tree's depth is bounded, so this is.
    private static void Append(XmlPart part, ParagraphBuilder builder)
    {
        if (!part.IsElement)
        {
            builder.Text(part.OwnText);
            return;
        }
        switch (MarkupElements.Role(part.Name))
        {
            case MarkupRole.Dropped:
                break;
            case MarkupRole.Block:
                builder.EndParagraph();
                AppendParts(part, builder);
                builder.EndParagraph();
                break;
            case MarkupRole.Line:
                builder.EndLine();
                break;
            case MarkupRole.Cell:
                AppendParts(part, builder);
                builder.Text(" ");
                break;
            case MarkupRole.Quotation:
                builder.BeginQuotation(isMarked: part.Text?.TrimStart() is ['"' or '“' or '«' or '„', ..]);
                AppendParts(part, builder);
                builder.EndQuotation();
                break;
            default:
                AppendParts(part, builder);
                break;
        }
    }
}
