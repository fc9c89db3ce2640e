using NewsSearch.Articles;

namespace NewsSearch.Alerting;

/// <summary>A story that an alert found.</summary>
public sealed record AlertMatch
{
    /// <summary>The name of the alert.</summary>
    public required string Alert { get; init; }

    /// <summary>The story.</summary>
    public required Article Story { get; init; }

    /// <summary>Which version of it, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Whether the index had an earlier version of it.</summary>
    public required bool IsNewVersion { get; init; }

    /// <summary>Whether it was a copy of another story as it came.</summary>
    public required bool IsCopy { get; init; }

    /// <summary>When the index took it in, or when its embargo ended, if that was later.</summary>
    public required DateTimeOffset CameAt { get; init; }

    /// <summary>The passage that shows why it was found.</summary>
    public required string Snippet { get; init; }
}
