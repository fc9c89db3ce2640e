namespace NewsSearch.Presentation;

/// <summary>How BM25 over combined fields gives a score: weight x rarity x saturation.</summary>
public sealed record ScoreFactors
{
    /// <summary>What was looked for: a word as written, its stem, or the words of a phrase or proximity.</summary>
    public required ScoreForm Form { get; init; }

    /// <summary>The words, in the forms looked for.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Where and how often they occur in the story.</summary>
    public required IReadOnlyList<FieldOccurrences> Occurrences { get; init; }

    /// <summary>The occurrences added up under the weights of their fields.</summary>
    public required float Frequency { get; init; }

    /// <summary>What it counts beside other parts, weights of the query included.</summary>
    public required float Weight { get; init; }

    /// <summary>How rare it is: idf, for a phrase the sum over its words.</summary>
    public required float Rarity { get; init; }

    /// <summary>Stories that have it; null for a phrase or proximity, which is not counted beforehand.</summary>
    public long? Stories { get; init; }

    /// <summary>Stories in all.</summary>
    public required long AllStories { get; init; }

    /// <summary>How far the frequency counts, from 0 to 1: f / (f + k1 (1 - b + b length / average)).</summary>
    public required float Saturation { get; init; }

    /// <summary>Length of the story in words, fields combined, rounded as the index keeps it.</summary>
    public required int Length { get; init; }

    /// <summary>Average length.</summary>
    public required float AverageLength { get; init; }
}
