using System.Collections.Frozen;
using System.Collections.Immutable;
using static NewsSearch.Querying.QueryFieldKind;

namespace NewsSearch.Querying;

/// <summary>The fields that a query can name, with the aliases known from other search systems.</summary>
public static class QueryFields
{
    /// <summary>Longest name or alias; a longer word before a colon is no field.</summary>
    internal const int MaxNameLength = 16;

    /// <summary>The headline.</summary>
    public static QueryField Headline { get; } =
        new("headline", Text, "in the headline", "hd", "hl", "head", "title", "intitle");

    /// <summary>The sub-headline.</summary>
    public static QueryField Subheadline { get; } =
        new("subheadline", Text, "in the sub-headline", "subhead", "subtitle", "deck");

    /// <summary>The first paragraph of the body.</summary>
    public static QueryField Lede { get; } = new("lede", Text, "in the lede", "lead", "lp");

    /// <summary>Headline and lede.</summary>
    public static QueryField HLead { get; } = new("hlead", Text, "in headline or lede", "hlp");

    /// <summary>The body.</summary>
    public static QueryField Body { get; } = new("body", Text, "in the body", "text", "intext");

    /// <summary>Headings of sections.</summary>
    public static QueryField Section { get; } = new("section", Name, "in a section heading");

    /// <summary>Words of quotes.</summary>
    public static QueryField Quote { get; } = new("quote", Text, "in a quote", "quotes");

    /// <summary>Who is quoted.</summary>
    public static QueryField Speaker { get; } = new("speaker", Name, "quoted as speaker", "speakers");

    /// <summary>Where the story was filed.</summary>
    public static QueryField Dateline { get; } = new("dateline", Name, "as place of filing", "dl");

    /// <summary>Where the story is about.</summary>
    public static QueryField Place { get; } = new("place", Name, "as place of the story", "places", "location");

    /// <summary>Days that the text speaks of.</summary>
    public static QueryField Mentions { get; } = new("mentions", Date, "mentioning", "mention");

    /// <summary>Days of publication.</summary>
    public static QueryField Published { get; } = new("date", Date, "published", "published", "pubdate", "dt");

    /// <summary>Days of filing, by the dateline.</summary>
    public static QueryField Filed { get; } = new("filed", Date, "filed");

    /// <summary>Who put the story out.</summary>
    public static QueryField Source { get; } =
        new("source", Keyword, "as source", "src", "site", "pub", "publication", "agency");

    /// <summary>Who wrote it.</summary>
    public static QueryField Byline { get; } = new("byline", Name, "in the byline", "by", "author", "au");

    /// <summary>A topic, by id or label.</summary>
    public static QueryField Topic { get; } = new("topic", Keyword, "as topic", "topics", "tag");

    /// <summary>A topic that came with the story.</summary>
    public static QueryField TopicGiven { get; } = new("topic.given", Keyword, "as given topic");

    /// <summary>A topic that the model assigned.</summary>
    public static QueryField TopicModel { get; } = new("topic.model", Keyword, "as topic by the model");

    /// <summary>A topic taken from the story's own words.</summary>
    public static QueryField TopicKeyphrase { get; } = new("topic.keyphrase", Keyword, "as keyphrase");

    /// <summary>The wire's slug line.</summary>
    public static QueryField Slug { get; } = new("slug", Name, "in the slug");

    /// <summary>The language, as a code.</summary>
    public static QueryField Language { get; } = new("lang", Keyword, "as language", "language", "la");

    /// <summary>The length in words.</summary>
    public static QueryField Words { get; } = new("words", Number, "words", "wordcount", "wc", "length");

    /// <summary>The story's id.</summary>
    public static QueryField Id { get; } = new("id", Keyword, "as id");

    /// <summary>A state.</summary>
    public static QueryField Is { get; } = new("is", State, "is");

    /// <summary>Published later than the days given.</summary>
    public static QueryField After { get; } = new("after", Date, "published after");

    /// <summary>Published earlier than the days given.</summary>
    public static QueryField Before { get; } = new("before", Date, "published before");

    /// <summary>Published on the first day given, or later.</summary>
    public static QueryField Since { get; } = new("since", Date, "published since");

    /// <summary>Published on the last day given, or earlier.</summary>
    public static QueryField Until { get; } = new("until", Date, "published until");

    /// <summary>Published within a stretch of time up to now.</summary>
    public static QueryField Last { get; } = new("last", Recency, "published in the last");

    /// <summary>All of them.</summary>
    public static ImmutableArray<QueryField> All { get; } =
    [
        Headline, Subheadline, Lede, HLead, Body, Section, Quote, Speaker, Dateline, Place, Mentions, Published,
        Filed, Source, Byline, Topic, TopicGiven, TopicModel, TopicKeyphrase, Slug, Language, Words, Id, Is, After,
        Before, Since, Until, Last,
    ];

    private static readonly FrozenDictionary<string, QueryField> ByName = All
        .SelectMany(field => field.Aliases.Prepend(field.Name), (field, name) => KeyValuePair.Create(name, field))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The field of a name or an alias, whatever its case; null when there is none.</summary>
    public static QueryField? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length <= MaxNameLength ? ByName.GetValueOrDefault(name) : null;
    }
}
