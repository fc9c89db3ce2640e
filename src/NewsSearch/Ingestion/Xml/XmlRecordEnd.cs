namespace NewsSearch.Ingestion.Xml;

/// <summary>How a record ended.</summary>
internal enum XmlRecordEnd
{
    /// <summary>With its end tag.</summary>
    Closed,

    /// <summary>The file, or the next record, came before its end tag.</summary>
    Unclosed,

    /// <summary>It is longer than a record may be.</summary>
    TooLong,
}
