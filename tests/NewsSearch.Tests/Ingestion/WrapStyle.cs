namespace NewsSearch.Tests.Ingestion;

/// <summary>How wrapped text marks its paragraphs.</summary>
public enum WrapStyle
{
    Indented,
    BlankLines,
    Unmarked,
}
