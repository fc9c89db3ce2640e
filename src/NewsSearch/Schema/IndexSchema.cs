using static NewsSearch.Schema.FieldNames;
using static NewsSearch.Schema.FieldShape;

namespace NewsSearch.Schema;

/// <summary>
/// Every field of the index, named and typed once, as data: an index of another kind can build its mapping from it.
/// Whoever changes a field, what is written into one, or how text becomes terms, raises <see cref="FormatVersion"/>.
/// </summary>
internal static class IndexSchema
{
    /// <summary>Version of everything an index holds; written with every commit, checked at opening.</summary>
    public const int FormatVersion = 7;

    /// <summary>
    /// The oldest version whose stored stories are read, so that an index of it can be made anew from them; raised together with
    /// <see cref="FormatVersion"/> where a story is stored differently.
    /// </summary>
    public const int OldestStoredFormat = 7;

    /// <summary>Key of the format version in a commit's user data.</summary>
    public const string FormatVersionKey = "newssearch.format";

    public static IReadOnlyList<FieldDefinition> Fields { get; } =
    [
        new(Id, Keyword), new(Latest, Keyword), new(Kind, Keyword),
        .. TextWithTwins(Headline, false), .. TextWithTwins(Subheadline, false), .. TextWithTwins(Body, false),
        new(Dateline, Names), new(SectionHeading, Names), new(Byline, Names), new(Speaker, Names), new(Place, Names), new(Slug, Names),
        new(RankedStem, Ranked),
        new(Source, Names), new(Compound, Keyword), new(SpeakerName, Keyword), new(Language, Keyword),
        new(Topic, Keyword), new(TopicGiven, Keyword), new(TopicModel, Keyword), new(TopicKeyphrase, Keyword),
        new(SourceValue, Keyword), new(DatelineValue, Keyword), new(PlaceValue, Keyword), new(LanguageValue, Keyword), new(TopicLabel, Keyword),
        new(Country, Keyword), new(Mentions, Keyword), new(State, Keyword),
        new(PublishedFrom, NumberColumn), new(PublishedTo, NumberColumn), new(FiledDay, NumberColumn), new(Words, NumberColumn),
        new(VersionNumber, NumberColumn), new(IngestedAt, NumberColumn), new(MadeAt, NumberColumn), new(EmbargoUntil, NumberColumn), new(Digest, BytesColumn), new(Map, BytesColumn), new(SentencePrints, BytesColumn), new(IdValue, BytesColumn),
        new(CopySample, Keys), new(Copy, Keyword), new(CopyGroup, NumberColumn),
        .. TextWithTwins(Quote, true),
        new(QuoteSpeaker, Names, true), new(QuoteSpeakerName, Keyword, true), new(QuoteKindField, Keyword, true), new(QuoteOrdinal, NumberColumn, true), new(QuoteMap, BytesColumn, true),
        new(Stored, StoredOnly),
    ];

    private static FieldDefinition[] TextWithTwins(string name, bool ofQuote) =>
        [new(name, Text, ofQuote), new(name + ExactSuffix, Exact, ofQuote), new(name + StemSuffix, Stem, ofQuote)];
}
