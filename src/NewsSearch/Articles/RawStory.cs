using System.Collections.ObjectModel;

namespace NewsSearch.Articles;

/// <summary>
/// A story as it was read, before anything is concluded from it. Only a headline or a body is required.
/// Immutable, safe to share between threads. Equality is by value of each member, lists by reference.
/// </summary>
public sealed record RawStory
{
    /// <summary>The id that came with the story; null where none came.</summary>
    public string? Id { get; init; }

    /// <summary>The version number that came with the story; null where none came.</summary>
    public int? Version { get; init; }

    /// <summary>Whether the story may be used.</summary>
    public StoryStatus Status { get; init; }

    /// <summary>When an embargo ends; null where there is none.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>Language tag (BCP 47) as it came; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Headline as it came; empty where none came.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Sub-headline (deck) as it came.</summary>
    public string? Subheadline { get; init; }

    /// <summary>Byline as it came.</summary>
    public string? Byline { get; init; }

    /// <summary>Dateline that came as a field of its own; null where it is the start of the body, or absent.</summary>
    public string? Dateline { get; init; }

    /// <summary>When it was published, as far as the record says.</summary>
    public StoryTime? Published { get; init; }

    /// <summary>When this version was made, where the record tells that apart from <see cref="Published"/>.</summary>
    public StoryTime? Updated { get; init; }

    /// <summary>Id of the story that this one was made from; null where the record names none.</summary>
    public string? EvolvedFrom { get; init; }

    /// <summary>
    /// Plain text with lines put together: paragraphs are separated by one blank line ("\n\n"), a paragraph has no
    /// line break inside, and none begins or ends with white space.
    /// </summary>
    public string Body { get; init; } = "";

    /// <summary>How <see cref="Body"/> is to be understood.</summary>
    public StoryLayout Layout { get; init; }

    /// <summary>The organisation that the story came from.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the story, as it came.</summary>
    public string? Url { get; init; }

    /// <summary>Topic ids or labels that came with the story, untouched.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What people read for topics that came as codes, by their string in <see cref="Topics"/>.</summary>
    public IReadOnlyDictionary<string, string> TopicLabels { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Places that came with the story.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>People that came with the story.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Organisations that came with the story.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Unknown keys with their values as JSON text: kept and shown, not indexed.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Where it was read; null for a story made in memory.</summary>
    public StoryLocation? Location { get; init; }

    /// <summary>
    /// Last change of the file it was read from: the last resort for a story that carries no date at all.
    /// Null where there is no file.
    /// </summary>
    public DateTimeOffset? FileTime { get; init; }
}
