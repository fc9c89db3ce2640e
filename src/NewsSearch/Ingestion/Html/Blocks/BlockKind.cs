namespace NewsSearch.Ingestion.Html.Blocks;

/// <summary>What a block of text is in its page.</summary>
internal enum BlockKind
{
    /// <summary>Text in a paragraph, or in any element that has none.</summary>
    Text,

    /// <summary>h1 to h6, or a paragraph that is bold as a whole.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>Text inside a block quote.</summary>
    Quote,
}
