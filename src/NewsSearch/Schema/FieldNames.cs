namespace NewsSearch.Schema;

/// <summary>
/// Names of the index's fields. A text field <c>x</c> holds folded words at positions; <c>x.exact</c> the words whose written
/// form differs, at the same positions; <c>x.stem</c> stems with frequencies, sharing the norms of <c>x</c>.
/// </summary>
internal static class FieldNames
{
    public const string ExactSuffix = ".exact";
    public const string StemSuffix = ".stem";

    /// <summary>Between folded and written form in a term of an exact field: "us US".</summary>
    public const char ExactSeparator = ' ';

    // Every document of a block.
    public const string Id = "id";
    public const string Latest = "latest";
    public const string Kind = "kind";
    public const string StoryKind = "story";
    public const string QuoteKind = "quote";

    /// <summary>Of stories without words in editorial brackets, besides their kind; those of older indexes do not tell.</summary>
    public const string PlainKind = "plain";

    // Text of a story.
    public const string Headline = "headline";
    public const string Subheadline = "subheadline";
    public const string Lede = "lede";
    public const string Body = "body";

    /// <summary>Stems of these texts and of the dateline under the weights of <see cref="RankedText"/>, with the length of all of them.</summary>
    public const string RankedStem = "text.stem";

    public const string Dateline = "dateline";
    public const string SectionHeading = "section";
    public const string Byline = "byline";
    public const string Speaker = "speaker";
    public const string Place = "place";
    public const string Slug = "slug";
    public const string Compound = "compound";

    /// <summary>Speakers as a dictionary, whole and as written, under the key of the family name: "lvrv Sergey Lavrov".</summary>
    public const string SpeakerName = "speaker.name";

    // Whole values of a story.
    public const string Source = "source";
    public const string Language = "lang";
    public const string Topic = "topic";
    public const string TopicGiven = "topic.given";
    public const string TopicModel = "topic.model";
    public const string TopicKeyphrase = "topic.keyphrase";
    public const string Country = "country";

    // The same as written, to be counted by.
    public const string SourceValue = "source.value";
    public const string DatelineValue = "dateline.value";
    public const string PlaceValue = "place.value";
    public const string LanguageValue = "lang.value";

    /// <summary>Labels of topics as written, each with <see cref="TopicLabelSeparator"/> and the letter of its source behind it.</summary>
    public const string TopicLabel = "topic.label";
    public const char TopicLabelSeparator = '\u0001';
    public const string Mentions = "mentions";
    /// <summary>The status; with what default results show, <see cref="CurrentState"/>; and what the next ones say.</summary>
    public const string State = "state";
    public const string CurrentState = "current";
    /// <summary>The latest version, under an embargo.</summary>
    public const string HeldState = "held";
    /// <summary>The status of a story that was taken down.</summary>
    public const string KilledState = "canceled";
    /// <summary>A version that is not the latest.</summary>
    public const string OldState = "old";

    // Columns of a story.
    public const string PublishedFrom = "published.from";
    public const string PublishedTo = "published.to";
    public const string FiledDay = "filed";
    public const string Words = "words";
    public const string VersionNumber = "version";
    public const string IngestedAt = "ingested";
    public const string Digest = "digest";
    /// <summary>When a version says that it was made.</summary>
    public const string MadeAt = "made";
    public const string EmbargoUntil = "embargo";
    public const string Map = "map";

    /// <summary>A number for the words of each sentence of the map, by which the same one is known in another story.</summary>
    public const string SentencePrints = "prints";

    public const string IdValue = "id.value";

    // What copies are found by, and what they are.
    /// <summary>A few runs of words of a story's latest version, each with the time of its story: those that share one may be copies.</summary>
    public const string CopySample = "copy.sample";

    /// <summary>Present where a story was made of the text of one that was there.</summary>
    public const string Copy = "copy";
    public const string IsCopy = "yes";

    /// <summary>The same number for all stories of one text.</summary>
    public const string CopyGroup = "copy.group";

    // A quote; names of their own, so that no query for stories meets one.
    public const string Quote = "quote";
    public const string QuoteSpeaker = "quote.speaker";
    public const string QuoteSpeakerName = "quote.speaker.name";
    public const string QuoteKindField = "quote.kind";
    public const string QuoteOrdinal = "quote.ordinal";
    public const string QuoteMap = "quote.map";

    // What a story is shown from.
    public const string Stored = "article";
}
