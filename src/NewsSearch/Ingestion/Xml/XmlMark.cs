namespace NewsSearch.Ingestion.Xml;

/// <summary>Where <see cref="XmlMarkupCursor"/> stopped.</summary>
internal enum XmlMark
{
    /// <summary>At the end of the bytes it was given, or at a place without meaning.</summary>
    None,

    /// <summary>Before a "&lt;" that may begin a tag.</summary>
    Opening,

    /// <summary>After the ">" of a tag.</summary>
    Tag,
}
