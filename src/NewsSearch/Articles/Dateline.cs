namespace NewsSearch.Articles;

/// <summary>Where and when a story was filed, and by whom: <c>TOKYO, May 30. /TASS/.</c></summary>
public sealed record Dateline
{
    /// <summary>The dateline as written, without the text that follows.</summary>
    public required string Raw { get; init; }

    /// <summary>Places as written, in title case: one, or several in a shared dateline.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 code, where the place leaves no doubt.</summary>
    public string? Country { get; init; }

    /// <summary>Month, 1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>Day of the month, 1 to 31.</summary>
    public int? Day { get; init; }

    /// <summary>Year, written or inferred.</summary>
    public int? Year { get; init; }

    /// <summary>Whether <see cref="Year"/> was not written in the dateline.</summary>
    public bool YearInferred { get; init; }

    /// <summary>News agency as written, without slashes or brackets.</summary>
    public string? Agency { get; init; }

    /// <summary>
    /// Where the text after the dateline starts in <see cref="Article.Body"/>; 0 where the dateline came as a field.
    /// </summary>
    public int End { get; init; }
}
