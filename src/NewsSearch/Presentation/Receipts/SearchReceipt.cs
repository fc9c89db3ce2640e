using NewsSearch.Matching.Compilation;

namespace NewsSearch.Presentation.Receipts;

/// <summary>What a search counted, and over what, so that it can be counted again. Immutable.</summary>
public sealed record SearchReceipt
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The query in our own language, as it was read: what is searched again.</summary>
    public required string Tree { get; init; }

    /// <summary>How it was understood, with the forms of each word that the index held.</summary>
    public required string Understood { get; init; }

    /// <summary>How many of the bare words had to match.</summary>
    public MatchMode Match { get; init; }

    /// <summary>Only stories from this moment on; null for no bound.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only stories before this moment; null for no bound.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The moment that relative dates and embargoes counted from.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whose days were meant: an id of a time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The zone's distance from UTC, for a system that does not know the id.</summary>
    public TimeSpan ZoneOffset { get; init; }

    /// <summary>Whether every version counted.</summary>
    public bool AllVersions { get; init; }

    /// <summary>The moment whose knowledge was asked; null for the present.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether names were looked for in the spelling typed alone.</summary>
    public bool ExactNames { get; init; }

    /// <summary>When the last story came that was searched: later ones are not counted.</summary>
    public required DateTimeOffset TakenInBy { get; init; }

    /// <summary>What tells the index from another one: when it was made.</summary>
    public required string Index { get; init; }

    /// <summary>The version of its format.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Digest of the decisions on names, where there are any; else empty.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>Stories that were searched.</summary>
    public required long Articles { get; init; }

    /// <summary>Digest of their ids, versions and contents, in no order: SHA-256 of each, added up.</summary>
    public required string ArticlesDigest { get; init; }

    /// <summary>Stories that matched all of the query, copies included.</summary>
    public required long Total { get; init; }

    /// <summary>The same with copies of one text counted once.</summary>
    public required long Groups { get; init; }

    /// <summary>Digest of the ids and versions found, in no order.</summary>
    public required string FoundDigest { get; init; }
}
