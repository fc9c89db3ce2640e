namespace NewsSearch.Ingestion.Sgml;

/// <summary>How a record ended.</summary>
internal enum SgmlRecordEnd
{
    /// <summary>With its end tag.</summary>
    Closed,

    /// <summary>With the file, or because the next one began.</summary>
    Unclosed,

    /// <summary>Anyhow, but beyond the bound.</summary>
    TooLong,
}
