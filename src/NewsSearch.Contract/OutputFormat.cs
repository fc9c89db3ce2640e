namespace NewsSearch.Contract;

/// <summary>How hits are printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One object.</summary>
    Json,

    /// <summary>An object a line.</summary>
    JsonLines,

    /// <summary>A table with commas.</summary>
    Csv,

    /// <summary>A table with tabs.</summary>
    Tsv,

    /// <summary>A list with links, quotes and bold matches.</summary>
    Markdown,

    /// <summary>Whole stories, an object a line.</summary>
    Ninjs,

    /// <summary>A feed.</summary>
    Atom,

    /// <summary>A picture.</summary>
    Svg,
}
