using System.Collections.Immutable;
using NewsSearch.Matching.Scoring;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Compilation;

/// <summary>Where words are looked for: which texts, which part of them, and what weighs what.</summary>
internal sealed record SearchScope
{
    /// <summary>Written texts, for phrases and everything else that needs positions.</summary>
    public required ImmutableArray<TextChannel> Channels { get; init; }

    /// <summary>Fields of stems for words in any form; none where a word must be looked for by position.</summary>
    public ImmutableArray<TextField> Stems { get; init; } = [];

    /// <summary>Fields of names that a word may also stand in.</summary>
    public ImmutableArray<TextField> Names { get; init; } = [];

    /// <summary>Whether the names are among the stems already.</summary>
    public bool NamesAreInStems { get; init; }

    /// <summary>Fields whose lengths make up the length of what is scored.</summary>
    public required IReadOnlyList<TextField> Lengths { get; init; }

    /// <summary>Whether words count in every form; names are looked for as written.</summary>
    public bool AnyForm { get; init; } = true;

    /// <summary>Whether it holds names of people, whose family name may come first: Abe Shinzo.</summary>
    public bool OfPeople { get; init; }

    /// <summary>Whether its texts are those of quotes, each a document of its own, and not of stories.</summary>
    public bool OfQuotes { get; init; }

    /// <summary>The field that lists its names whole; null where none does.</summary>
    public string? WholeNames { get; init; }

    /// <summary>Headline, sub-headline, lede, body and place of filing.</summary>
    public static SearchScope Story { get; } = new()
    {
        Channels =
        [
            new(FieldNames.Headline, FieldWeights.Headline),
            new(FieldNames.Subheadline, FieldWeights.Subheadline),
            TextChannel.Body(FieldWeights.Body, Region.Whole),
        ],
        // Its frequencies are weighted already.
        Stems = [new(FieldNames.RankedStem, 1)],
        Names = [new(FieldNames.Dateline, FieldWeights.Dateline)],
        NamesAreInStems = true,
        Lengths = FieldWeights.Story,
    };

    /// <summary>The words of a quote.</summary>
    public static SearchScope Quote { get; } = new()
    {
        Channels = [new(FieldNames.Quote, 1, FieldNames.QuoteMap)],
        Stems = [new(FieldNames.Quote + FieldNames.StemSuffix, 1)],
        Lengths = FieldWeights.Quote,
        OfQuotes = true,
    };

    /// <summary>One text field of a story.</summary>
    public static SearchScope Field(string name) => new()
    {
        Channels = [name == FieldNames.Body ? TextChannel.Body(1, Region.Whole) : new(name, 1)],
        Stems = [new(name + FieldNames.StemSuffix, 1)],
        Lengths = [new(name, 1)],
    };

    /// <summary>The first words of the body.</summary>
    public static SearchScope StartOfBody(Region region) => new()
    {
        Channels = [TextChannel.Body(1, region)],
        Lengths = [new(FieldNames.Body, 1)],
    };

    /// <summary>Headline and lede.</summary>
    public static SearchScope HeadlineAndLede { get; } = new()
    {
        Channels = [new(FieldNames.Headline, FieldWeights.Headline), TextChannel.Body(1, Region.Lede)],
        Lengths = FieldWeights.Story,
    };

    /// <summary>A field of names: matched as written, ranking nothing.</summary>
    public static SearchScope OfNames(string name) => new()
    {
        Channels = [new(name, 1)],
        Names = [new(name, 1)],
        Lengths = [],
        AnyForm = false,
        WholeNames = name switch
        {
            FieldNames.Speaker => FieldNames.SpeakerName,
            FieldNames.QuoteSpeaker => FieldNames.QuoteSpeakerName,
            _ => null,
        },
        OfQuotes = name == FieldNames.QuoteSpeaker,
        OfPeople = name is FieldNames.Speaker or FieldNames.QuoteSpeaker or FieldNames.Byline,
    };
}
