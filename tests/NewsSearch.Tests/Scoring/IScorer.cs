namespace NewsSearch.Tests.Scoring;

/// <summary>Measures the scores that belong to one collection.</summary>
internal interface IScorer
{
    /// <summary>The rows of <c>scores.tsv</c> that <see cref="Measure"/> answers for.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>The file of the shared folder that it needs; null where everything is part of the repository.</summary>
    string? SharedFile { get; }

    /// <summary>Measures; asked only where <see cref="SharedFile"/> is there. The same code gives the same scores, times aside.</summary>
    IReadOnlyList<Score> Measure();
}
