using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>One story of an answer.</summary>
public sealed record SearchHit
{
    /// <summary>From 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The story's id.</summary>
    public required string Id { get; init; }

    /// <summary>Higher is better; comparable within one answer only.</summary>
    public required float Score { get; init; }

    /// <summary>Whether the story matches all of the query, or most of its words.</summary>
    public required HitMatch Match { get; init; }

    /// <summary>Headline.</summary>
    public required string Headline { get; init; }

    /// <summary>Matches in the headline.</summary>
    public IReadOnlyList<TextRange> HeadlineHighlights { get; init; } = [];

    /// <summary>When it was published.</summary>
    public StoryTime? Published { get; init; }

    /// <summary>Where and when it was filed.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>Who put it out.</summary>
    public string? Source { get; init; }

    /// <summary>Who is quoted.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Labels of its topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Copies of the story that match, too, and stand behind it.</summary>
    public int Copies { get; init; }

    /// <summary>The story that was published first of it and the copies behind it; null where it is that story, or where there are none.</summary>
    public FirstCopy? First { get; init; }

    /// <summary>What there is to know of the version.</summary>
    public IReadOnlyList<StoryBadge> Badges { get; init; } = [];

    /// <summary>The version shown.</summary>
    public int Version { get; init; }

    /// <summary>The passage that answers best; never begins with the dateline.</summary>
    public required string Snippet { get; init; }

    /// <summary>The whole story, if that was asked for.</summary>
    public Article? Story { get; init; }

    /// <summary>What the score is made of, if that was asked for.</summary>
    public ScoreExplanation? Explanation { get; init; }

    /// <summary>Matches in <see cref="Snippet"/>, in UTF-16 units.</summary>
    public IReadOnlyList<TextRange> Highlights { get; init; } = [];
}
