namespace NewsSearch.Querying;

/// <summary>Bounds of what a query may ask; beyond each stands an error that names it.</summary>
public sealed record QueryParserOptions
{
    /// <summary>The bounds used when none are given.</summary>
    public static QueryParserOptions Default { get; } = new();

    /// <summary>Longest query text, in UTF-16 units; 8,192 by default.</summary>
    public int MaxLength { get; init; } = 8192;

    /// <summary>How deep brackets may nest, and how high the tree may be; 32 by default.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Most words, phrases, ranges and the like; 512 by default.</summary>
    public int MaxClauses { get; init; } = 512;

    /// <summary>Most wildcards, fuzzy words and regular expressions together; 8 by default.</summary>
    public int MaxWildcards { get; init; } = 8;

    /// <summary>Longest fuzzy word, in UTF-16 units; 40 by default.</summary>
    public int MaxFuzzyLength { get; init; } = 40;

    /// <summary>Most words in a phrase; 128 by default.</summary>
    public int MaxPhraseWords { get; init; } = 128;

    /// <summary>Longest regular expression, in UTF-16 units; 200 by default.</summary>
    public int MaxRegexLength { get; init; } = 200;

    /// <summary>Greatest distance in <c>w/n</c>; 1,000 by default.</summary>
    public int MaxDistance { get; init; } = 1000;

    /// <summary>Most parts that can be joined by nearness, as in <c>a w/5 b w/5 c</c>; 16 by default.</summary>
    public int MaxNear { get; init; } = 16;

    /// <summary>Most pairs that groups joined by nearness may make, (a b) w/5 (c d) making four; 64 by default.</summary>
    public int MaxCombinations { get; init; } = 64;

    /// <summary>Greatest count in <c>atleast</c>; 1,000 by default.</summary>
    public int MaxOccurrences { get; init; } = 1000;

    /// <summary>Most words in <c>first/n</c>; 100,000 by default.</summary>
    public int MaxFirstWords { get; init; } = 100_000;
}
