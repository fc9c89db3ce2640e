namespace NewsSearch.Extraction.Datelines.Reading.Tokens;

/// <summary>A piece of a dateline; offsets count UTF-16 units of the body.</summary>
internal readonly record struct DatelineToken(DatelineTokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}
