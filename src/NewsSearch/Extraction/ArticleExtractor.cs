using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Dates;
using NewsSearch.Extraction.Heads;
using NewsSearch.Extraction.Languages;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Places;
using NewsSearch.Extraction.Quotes;
using NewsSearch.Extraction.Sections;
using NewsSearch.Extraction.Topics;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction;

/// <summary>
/// Turns a story as read into an article: headline, dateline, sections, quotes and speakers, topics, places, dates.
/// Thread-safe. The same story always gives the same article.
/// </summary>
public sealed class ArticleExtractor
{
    private readonly IReadOnlyList<IExtractor> _extractors;

    /// <summary>Makes an extractor with the shipped rules and word lists.</summary>
    public ArticleExtractor()
        : this(new ExtractionOptions())
    {
    }

    /// <summary>Makes an extractor that knows more than the shipped rules and word lists.</summary>
    public ArticleExtractor(ExtractionOptions options)
        : this(Extractors(options))
    {
    }

    internal ArticleExtractor(IReadOnlyList<IExtractor> extractors) => _extractors = extractors;

    private static IReadOnlyList<IExtractor> Extractors(ExtractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [
            new HeadExtractor(),
            new DatelineExtractor(),
            new LanguageExtractor(),
            new ParagraphExtractor(),
            new SectionExtractor(),
            new ProseOnly(new DateExtractor()),
            new ProseOnly(new PeopleExtractor()),
            new ProseOnly(new QuoteExtractor()),
            new PlaceExtractor(),
            new TopicExtractor(options),
        ];
    }

    /// <summary>Reads everything out of <paramref name="story"/>. Never throws on the text of a story.</summary>
    public Article Extract(RawStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var draft = new ArticleDraft(story);
        foreach (var extractor in _extractors)
            extractor.Extract(draft);
        return ArticleOf(draft);
    }

    /// <summary>
    /// Reads several stories, each extractor all of them before the next one does: a few stories fit a processor's caches
    /// beside one extractor's code and tables, but not beside those of all.
    /// </summary>
    internal Article[] Extract(ReadOnlySpan<RawStory> stories)
    {
        var drafts = new ArticleDraft[stories.Length];
        for (var i = 0; i < drafts.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(stories[i], nameof(stories));
            drafts[i] = new ArticleDraft(stories[i]);
        }
        foreach (var extractor in _extractors)
            foreach (var draft in drafts)
                extractor.Extract(draft);
        return Array.ConvertAll(drafts, ArticleOf);
    }

    private static Article ArticleOf(ArticleDraft draft)
    {
        var story = draft.Raw;
        return new Article
        {
            Id = StoryIdentity.Of(draft),
            Version = story.Version,
            Status = story.Status,
            EmbargoUntil = story.EmbargoUntil,
            Language = draft.LanguageTag,
            Kicker = draft.Kicker,
            Headline = draft.Headline,
            Subheadline = draft.Subheadline,
            Byline = draft.Byline,
            Source = story.Source ?? draft.Dateline?.Agency,
            Url = story.Url,
            Published = draft.Published,
            PublishedInferred = draft.PublishedInferred,
            Dateline = draft.Dateline,
            Body = draft.Body,
            Paragraphs = draft.Paragraphs,
            Sections = draft.Sections,
            Quotes = draft.Quotes,
            Speakers = draft.Speakers,
            Topics = draft.Topics,
            Places = draft.Places,
            People = GivenFirst(story.People, draft.People),
            Organisations = GivenFirst(story.Organisations, draft.Organisations),
            Dates = draft.Dates,
            Original = story,
        };
    }

    /// <summary>Names that came with the story, then those found in it, each once.</summary>
    private static IReadOnlyList<string> GivenFirst(IReadOnlyList<string> given, IReadOnlyList<string> found) =>
        given.Count == 0 ? found : [.. given.Concat(found).Where(name => !string.IsNullOrWhiteSpace(name)).Distinct(StringComparer.Ordinal)];
}
