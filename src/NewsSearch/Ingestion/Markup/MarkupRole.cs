namespace NewsSearch.Ingestion.Markup;

/// <summary>What an element is to running text.</summary>
internal enum MarkupRole
{
    /// <summary>Part of the text around it.</summary>
    Inline,
    Block,
    Line,
    Cell,
    Quotation,
    Dropped,
}
