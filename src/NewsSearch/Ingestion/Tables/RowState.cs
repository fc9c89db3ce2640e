namespace NewsSearch.Ingestion.Tables;

/// <summary>How a row of a table ended.</summary>
internal enum RowState
{
    /// <summary>With its line, or with the file.</summary>
    Whole,

    /// <summary>With the file, within quotation marks.</summary>
    Unclosed,

    /// <summary>Beyond the bound; what was read of it is not to be used.</summary>
    TooLong,
}
