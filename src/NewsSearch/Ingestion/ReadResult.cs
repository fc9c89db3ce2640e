using System.Diagnostics.CodeAnalysis;
using NewsSearch.Articles;

namespace NewsSearch.Ingestion;

/// <summary>What one record gave: a story, or the reason why it is none. Exactly one of the two is there.</summary>
public readonly record struct ReadResult
{
    /// <summary>A record that was read.</summary>
    public ReadResult(RawStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        Story = story;
    }

    /// <summary>A record that was not.</summary>
    public ReadResult(Rejection rejection)
    {
        ArgumentNullException.ThrowIfNull(rejection);
        Rejection = rejection;
    }

    /// <summary>The story; null where the record was rejected.</summary>
    public RawStory? Story { get; }

    /// <summary>Why the record was rejected; null where it was read.</summary>
    public Rejection? Rejection { get; }

    /// <summary>Whether there is a story.</summary>
    [MemberNotNullWhen(true, nameof(Story))]
    [MemberNotNullWhen(false, nameof(Rejection))]
    public bool IsStory => Story is not null;
}
