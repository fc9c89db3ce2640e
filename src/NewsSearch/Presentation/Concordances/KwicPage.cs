using NewsSearch.Querying;

namespace NewsSearch.Presentation.Concordances;

/// <summary>A concordance: keywords in context. Immutable.</summary>
public sealed record KwicPage
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>The query in our own language, where it was typed in another; else null.</summary>
    public string? Translation { get; init; }

    /// <summary>How it was understood.</summary>
    public required string Understood { get; init; }

    /// <summary>Remarks on how the query was read and answered.</summary>
    public IReadOnlyList<QueryNotice> Notices { get; init; } = [];

    /// <summary>Stories that match, copies included.</summary>
    public required long Stories { get; init; }

    /// <summary>
    /// Places in them where a word, phrase or nearness of the query stands, wherever the query looks for it; what stands within
    /// another counts with that.
    /// </summary>
    public required long Total { get; init; }

    /// <summary>How many of these are in copies of earlier stories.</summary>
    public long InCopies { get; init; }

    /// <summary>Whether all was looked at; else a notice says which bound bit.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The lines in order, as many as were asked for.</summary>
    public required IReadOnlyList<KwicLine> Lines { get; init; }
}
