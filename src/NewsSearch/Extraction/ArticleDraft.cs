using NewsSearch.Analysis.Languages;
using NewsSearch.Articles;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction;

/// <summary>
/// A story while it is being read by one extractor after another; each fills the members it answers for and may rely on
/// those that extractors before it in <see cref="ArticleExtractor"/>'s list have filled. Used by one thread at a time.
/// </summary>
internal sealed class ArticleDraft(RawStory raw)
{
    public RawStory Raw { get; } = raw;

    public string? Kicker { get; set; }

    public string Headline { get; set; } = raw.Headline;

    public string? Subheadline { get; set; } = raw.Subheadline;

    public string? Byline { get; set; } = raw.Byline;

    /// <summary>The text all ranges count in; head matter of a wire text is taken off its front before any range is made.</summary>
    public string Body { get; set; } = raw.Body;

    public Dateline? Dateline { get; set; }

    public StoryTime? Published { get; set; } = raw.Published;

    public bool PublishedInferred { get; set; }

    public IReadOnlyList<Paragraph> Paragraphs { get; set; } = [];

    /// <summary>The language of the story: a primary tag of BCP 47, "und" where nothing tells.</summary>
    public string LanguageTag { get; set; } = LanguageTags.Undetermined;

    /// <summary>The language whose word lists the body is read with; filled with <see cref="LanguageTag"/>.</summary>
    public string Language { get; set; } = StoryLanguage.English;

    /// <summary>The words of the body, from the dateline's end on; filled with <see cref="Paragraphs"/>.</summary>
    public Word[] Words { get; set; } = [];

    /// <summary>The words of the headline, read as one sentence of English; filled with <see cref="Words"/>.</summary>
    public Word[] HeadlineWords { get; set; } = [];

    /// <summary>Whether the body is text at all, and no table, list or noise; filled with <see cref="Words"/>.</summary>
    public bool IsProse { get; set; } = true;

    /// <summary>The words laid out for scanners; filled with <see cref="Names"/>.</summary>
    public StoryText? Text { get; set; }

    /// <summary>Names in the body; filled by the people extractor for those that follow it.</summary>
    public StoryNames Names { get; set; } = StoryNames.Empty;

    public IReadOnlyList<Section> Sections { get; set; } = [];

    public IReadOnlyList<DateMention> Dates { get; set; } = [];

    public IReadOnlyList<Quote> Quotes { get; set; } = [];

    public IReadOnlyList<string> Speakers { get; set; } = [];

    public IReadOnlyList<string> People { get; set; } = [];

    public IReadOnlyList<string> Organisations { get; set; } = [];

    public IReadOnlyList<Place> Places { get; set; } = [];

    public IReadOnlyList<Topic> Topics { get; set; } = [];
}
