namespace NewsSearch.Ingestion.Json;

/// <summary>How JSON objects stand in a file.</summary>
internal enum JsonShape
{
    /// <summary>It does not begin like JSON objects.</summary>
    None,

    /// <summary>One object a line.</summary>
    Lines,

    /// <summary>Objects over several lines, or in an array.</summary>
    Values,
}
