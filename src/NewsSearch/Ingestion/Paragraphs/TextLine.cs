namespace NewsSearch.Ingestion.Paragraphs;

/// <summary>A line that is not blank, without white space at its ends, and what matters for putting lines together.</summary>
internal readonly record struct TextLine
{
    /// <summary>Where the trimmed line starts and ends in the text.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Columns of white space before it; a tab reaches to the next multiple of eight.</summary>
    public required int Indent { get; init; }

    /// <summary>Whether a blank line, or nothing, stands before it.</summary>
    public required bool AfterBlank { get; init; }

    /// <summary>UTF-16 units of its first word.</summary>
    public required int FirstWord { get; init; }

    /// <summary>Whether it ends as a sentence does.</summary>
    public required bool EndsSentence { get; init; }

    /// <summary>Whether its first letter, after opening quotation marks and brackets, is a small one.</summary>
    public required bool StartsSmall { get; init; }

    /// <summary>Whether it looks like a row of a table.</summary>
    public required bool IsTabular { get; init; }

    /// <summary>Columns from the margin to its end.</summary>
    public int Width => Indent + End - Start;
}
