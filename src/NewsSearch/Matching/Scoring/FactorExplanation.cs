using Lucene.Net.Search;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Scoring;

/// <summary>What a word or a pattern adds to a score, with the figures that it came from: weight x rarity x saturation.</summary>
internal sealed class FactorExplanation(float value) : ComplexExplanation(true, value, "weight x rarity x saturation")
{
    /// <summary>The words looked for, each once.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Fields, how often the words occur there, and what an occurrence counts; fields as the index names them.</summary>
    public required IReadOnlyList<(string Field, int Count, float Weight)> Occurrences { get; init; }

    public required float Frequency { get; init; }

    public required float Weight { get; init; }

    public required float Rarity { get; init; }

    /// <summary>Documents that have the word; null for a pattern.</summary>
    public long? Documents { get; init; }

    public required long AllDocuments { get; init; }

    public required float Saturation { get; init; }

    public required int Length { get; init; }

    public required float AverageLength { get; init; }

    public bool IsPattern => Documents is null;

    public bool IsStem => Occurrences.Any(o => o.Field.EndsWith(FieldNames.StemSuffix, StringComparison.Ordinal));
}
