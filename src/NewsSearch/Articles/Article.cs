namespace NewsSearch.Articles;

/// <summary>
/// A story with everything that was concluded from it. Immutable, safe to share between threads.
/// Every range counts UTF-16 units of <see cref="Body"/>.
/// </summary>
public sealed record Article
{
    /// <summary>Identity across versions: the given id; else the normalised URL; else a hash of source, dateline and folded headline; else path and ordinal.</summary>
    public required string Id { get; init; }

    /// <summary>The version that came with the story; null where the index is to count.</summary>
    public int? Version { get; init; }

    /// <summary>Whether the story may be used.</summary>
    public StoryStatus Status { get; init; }

    /// <summary>When an embargo ends; null where there is none.</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>
    /// Language: the primary subtag of BCP 47 in small letters ("en" for a record that says en-GB), "und" where neither the
    /// record nor the text tells. The record's own tag stays in <see cref="Original"/>.
    /// </summary>
    public string Language { get; init; } = "und";

    /// <summary>Line above the headline: "All news".</summary>
    public string? Kicker { get; init; }

    /// <summary>Headline; empty where the story has none.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Sub-headline.</summary>
    public string? Subheadline { get; init; }

    /// <summary>Byline.</summary>
    public string? Byline { get; init; }

    /// <summary>The organisation that the story came from: as given, else the dateline's agency.</summary>
    public string? Source { get; init; }

    /// <summary>Address of the story.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published; null where nothing tells.</summary>
    public StoryTime? Published { get; init; }

    /// <summary>Whether <see cref="Published"/> was concluded from the dateline or the file's time.</summary>
    public bool PublishedInferred { get; init; }

    /// <summary>Where and when it was filed; null where the story has no dateline.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The text that every range counts in: from the dateline on, paragraphs separated by one blank line.</summary>
    public string Body { get; init; } = "";

    /// <summary>Where the text of the body starts: after its dateline.</summary>
    public int TextStart => Dateline?.End ?? 0;

    /// <summary>Paragraphs of the body in order; the first starts after the dateline.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>Parts of the body with headings of their own.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Who said what, in the order of the text.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Those quoted, each once, by fullest name, in order of first quote.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>What the story is about.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Places that the story is about.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>People named, by fullest name, in order of first mention.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Organisations named, in order of first mention.</summary>
    public IReadOnlyList<string> Organisations { get; init; } = [];

    /// <summary>Dates that the text speaks of.</summary>
    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    /// <summary>The story as it was read: what is stored, shown, and extracted from again.</summary>
    public required RawStory Original { get; init; }
}
