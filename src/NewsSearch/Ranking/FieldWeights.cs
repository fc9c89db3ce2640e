using NewsSearch.Schema;

namespace NewsSearch.Ranking;

/// <summary>
/// How much each part of a story counts. Frequencies and lengths are added up under these weights before BM25 is applied
/// once (BM25F); adding up a BM25 score a field loses a quarter of the mean average precision on newswire.
/// </summary>
internal static class FieldWeights
{
    public const float Headline = 3;
    public const float Subheadline = 2;
    public const float Body = 1;

    /// <summary>On top of what the same words count as part of the body.</summary>
    public const float Lede = 1;

    public const float Dateline = 1;

    /// <summary>What the form as typed counts beside the stem (measured best at a tenth).</summary>
    public const float WrittenForm = 0.1f;

    /// <summary>What a word of grammar counts, "of" or "the", in a query that has others.</summary>
    public const float GrammarWord = 0.2f;

    /// <summary>The written fields of a story, whose lengths make up its length.</summary>
    public static IReadOnlyList<TextField> Story { get; } =
    [
        new(FieldNames.Headline, Headline), new(FieldNames.Subheadline, Subheadline), new(FieldNames.Body, Body),
    ];

    /// <summary>The written field of a quote.</summary>
    public static IReadOnlyList<TextField> Quote { get; } = [new(FieldNames.Quote, 1)];
}
