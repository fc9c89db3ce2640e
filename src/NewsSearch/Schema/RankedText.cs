namespace NewsSearch.Schema;

/// <summary>
/// What a word counts in each part of a story. Written into <see cref="FieldNames.RankedStem"/>, so whoever changes a weight
/// raises <see cref="IndexSchema.FormatVersion"/>. Whole numbers: frequencies of postings are.
/// </summary>
internal static class RankedText
{
    public const int Headline = 3;
    public const int Subheadline = 2;
    public const int Body = 1;

    /// <summary>On top of what the same words count as part of the body.</summary>
    public const int Lede = 1;

    /// <summary>Places of filing, which are no part of the body.</summary>
    public const int Dateline = 1;

    /// <summary>The texts, which make up the length too; the lede is no text of its own.</summary>
    public static IReadOnlyList<(string Field, int Weight)> Texts { get; } =
    [
        (FieldNames.Headline, Headline), (FieldNames.Subheadline, Subheadline), (FieldNames.Body, Body),
    ];

    /// <summary>The fields whose words are in it; those of the lede stand there once more.</summary>
    public static IReadOnlyList<(string Field, int Weight)> Fields { get; } = [.. Texts, (FieldNames.Dateline, Dateline)];
}
