namespace NewsSearch.Ingestion.Sgml;

/// <summary>What a token of marked-up text is.</summary>
internal enum SgmlTokenKind
{
    /// <summary>What stands between tags, as it is written.</summary>
    Text,

    /// <summary>A tag that opens an element.</summary>
    Start,

    /// <summary>A tag that closes one.</summary>
    End,
}
