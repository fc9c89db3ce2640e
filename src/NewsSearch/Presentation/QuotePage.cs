using NewsSearch.Querying;

namespace NewsSearch.Presentation;

/// <summary>Quotes that answer a query.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Quotes">The best of them.</param>
/// <param name="Understood">How the query was understood.</param>
/// <param name="Notices">Remarks on how the query was read and answered.</param>
/// <param name="Cursor">Where the next page starts; null on the last page.</param>
/// <param name="Complete">Whether all was looked at; else a notice says what bound bit.</param>
public sealed record QuotePage(
    long Total,
    IReadOnlyList<QuoteHit> Quotes,
    string Understood,
    IReadOnlyList<QueryNotice> Notices,
    string? Cursor = null,
    bool Complete = true)
{
    /// <summary>The query in our own language, where it was typed in another; else null.</summary>
    public string? Translation { get; init; }

    /// <summary>How many of them stand in copies of earlier stories; where each quote was asked for once, the one that stands for all.</summary>
    public long Copies { get; init; }
}
