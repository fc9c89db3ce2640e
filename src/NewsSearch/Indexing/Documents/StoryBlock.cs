using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Terms;
using NewsSearch.Schema;
using static NewsSearch.Schema.FieldNames;

namespace NewsSearch.Indexing.Documents;

/// <summary>
/// Turns a version of a story into the documents that stand for it: its quotes, then the story itself. What it gives must
/// be handed to Lucene before the next block is read: all share one stream of terms. One thread at a time.
/// </summary>
internal sealed class StoryBlock : IDisposable
{
    private readonly TermStream _stream = new();

    /// <summary>The block of <paramref name="version"/>, to be added in one call so that it stays together.</summary>
    /// <param name="version">What to index.</param>
    /// <param name="isLatest">Whether it is the version that default results show.</param>
    public IReadOnlyList<IReadOnlyList<IIndexableField>> Of(StoryVersion version, bool isLatest)
    {
        var article = version.Article;
        var block = new List<IReadOnlyList<IIndexableField>>(article.Quotes.Count + 1);
        for (var i = 0; i < article.Quotes.Count; i++)
            block.Add(QuoteDocument(article, i, isLatest));
        block.Add(StoryDocument(version, isLatest));
        return block;
    }

    public void Dispose() => _stream.Dispose();

    private IReadOnlyList<IIndexableField> StoryDocument(StoryVersion version, bool isLatest)
    {
        var article = version.Article;
        var fields = new DocumentFields(_stream);
        AddIdentity(fields, article, isLatest, StoryKind);
        var compounds = new HashSet<string>(StringComparer.Ordinal);
        AddText(fields, Headline, article.Headline, compounds);
        AddText(fields, Subheadline, article.Subheadline, compounds);
        AddBody(fields, article, compounds);
        fields.AddKeywords(Compound, [.. compounds]);
        AddNames(fields, article);
        AddValues(fields, article, isLatest);
        AddTimes(fields, article);
        fields.AddNumber(VersionNumber, version.Number);
        fields.AddNumber(IngestedAt, version.IngestedAt.ToUnixTimeMilliseconds());
        fields.AddBytes(Digest, version.Digest);
        fields.AddBytes(IdValue, new BytesRef(article.Id));
        fields.AddStored(Stored, StoredArticleCodec.Write(version));
        return fields.Document;
    }

    private static void AddBody(DocumentFields fields, Article article, HashSet<string> compounds)
    {
        var offset = article.TextStart;
        var words = TextAnalyzer.Analyze(article.Body.AsSpan(offset));
        var map = StoryMapBuilder.OfBody(article, words, offset);
        fields.AddText(Body, words);
        // Where all of a story is one paragraph, that one is no lede: it would only count everything twice.
        if (map.LedeEnd < words.Count)
            fields.AddStems(Lede + StemSuffix, words, map.LedeEnd);
        fields.AddNumber(Words, words.Count);
        fields.AddBytes(Map, StoryMapCodec.Write(map));
        CompoundWords.AddTo(compounds, words);
    }

    private static void AddText(DocumentFields fields, string name, string? text, HashSet<string> compounds)
    {
        if (string.IsNullOrEmpty(text))
            return;
        var words = TextAnalyzer.Analyze(text);
        fields.AddText(name, words);
        CompoundWords.AddTo(compounds, words);
    }

    private static void AddNames(DocumentFields fields, Article article)
    {
        fields.AddNames(FieldNames.Dateline, article.Dateline?.Places ?? []);
        fields.AddNames(SectionHeading, article.Sections.Select(s => s.Heading));
        fields.AddNames(Byline, article.Byline is null ? [] : [article.Byline]);
        fields.AddNames(FieldNames.Speaker, article.Speakers);
        fields.AddNames(FieldNames.Place, article.Places.Select(p => p.Name));
        fields.AddNames(Source, article.Source is null ? [] : [article.Source]);
        fields.AddNames(Slug, SlugOf(article.Original) is { } slug ? [slug] : []);
    }

    private static void AddValues(DocumentFields fields, Article article, bool isLatest)
    {
        var status = article.Status.ToString().ToLowerInvariant();
        fields.AddKeywords(State, isLatest && article.Status == StoryStatus.Usable ? [status, CurrentState] : [status]);
        fields.AddKeywords(Language, [article.Language.ToLowerInvariant()]);
        if (article.Dateline?.Country is { } country)
            fields.AddKeywords(Country, [country.ToLowerInvariant()]);
        fields.AddKeywords(FieldNames.Topic, [.. article.Topics.SelectMany(TopicTerms).Distinct()]);
        foreach (var bySource in article.Topics.GroupBy(t => t.Source))
            fields.AddKeywords(TopicField(bySource.Key), [.. bySource.SelectMany(TopicTerms).Distinct()]);
        fields.AddKeywords(Mentions, [.. article.Dates.Select(MentionTerms.Of).Distinct()]);
    }

    private static void AddTimes(DocumentFields fields, Article article)
    {
        if (article.Published is { } published)
        {
            var from = published.Instant.ToUnixTimeSeconds();
            fields.AddNumber(PublishedFrom, from);
            fields.AddNumber(PublishedTo, published.DateOnly ? from + 86_399 : from);
        }
        if (article.Dateline is { Year: { } year, Month: { } month, Day: { } day })
            fields.AddNumber(FiledDay, new DateOnly(year, month, day).DayNumber);
    }

    private IReadOnlyList<IIndexableField> QuoteDocument(Article article, int ordinal, bool isLatest)
    {
        var quote = article.Quotes[ordinal];
        var fields = new DocumentFields(_stream);
        AddIdentity(fields, article, isLatest, FieldNames.QuoteKind);
        var words = TextAnalyzer.Analyze(quote.Text);
        fields.AddText(FieldNames.Quote, words);
        // A quote whose speaker has no name is found by what the story calls them: "the ministry".
        fields.AddNames(QuoteSpeaker, (quote.Speaker ?? quote.Mention) is { } speaker ? [speaker] : []);
        fields.AddKeywords(QuoteKindField, [quote.Kind.ToString().ToLowerInvariant()]);
        fields.AddNumber(QuoteOrdinal, ordinal);
        fields.AddBytes(QuoteMap, StoryMapCodec.Write(StoryMapBuilder.OfQuote(article, quote, words)));
        return fields.Document;
    }

    private static void AddIdentity(DocumentFields fields, Article article, bool isLatest, string kind)
    {
        fields.AddKeywords(Id, [article.Id]);
        fields.AddKeywords(Kind, [kind]);
        if (isLatest)
            fields.AddKeywords(Latest, [article.Id]);
    }

    private static IEnumerable<string> TopicTerms(Topic topic) => [Keywords.Fold(topic.Id), Keywords.Fold(topic.Label)];

    private static string TopicField(TopicSource source) => source switch
    {
        TopicSource.Given => TopicGiven,
        TopicSource.Model => TopicModel,
        _ => TopicKeyphrase,
    };

    /// <summary>The slug that some agencies send along.</summary>
    private static string? SlugOf(RawStory story) => story.Extra.TryGetValue("slug", out var json) ? json.Trim('"') : null;
}
