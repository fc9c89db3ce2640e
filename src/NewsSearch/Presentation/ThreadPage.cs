using NewsSearch.Querying;

namespace NewsSearch.Presentation;

/// <summary>The chain of events that a story belongs to. Immutable.</summary>
public sealed record ThreadPage
{
    /// <summary>The story that was asked about.</summary>
    public required string Id { get; init; }

    /// <summary>Stories of the chain, copies and the story itself included.</summary>
    public required int Total { get; init; }

    /// <summary>How many of them are copies of earlier stories.</summary>
    public required int Copies { get; init; }

    /// <summary>In order of publication, those without a time last. Copies carry <see cref="StoryBadge.Copy"/>.</summary>
    public required IReadOnlyList<RelatedStory> Stories { get; init; }

    /// <summary>Whether all was looked at; else a notice says which bound bit.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Remarks.</summary>
    public IReadOnlyList<QueryNotice> Notices { get; init; } = [];
}
