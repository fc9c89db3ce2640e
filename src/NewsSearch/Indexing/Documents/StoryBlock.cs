using System.Text;
using NewsSearch.Analysis.Languages;
using NewsSearch.Analysis.People;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Indexing.Inversion;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;
using static NewsSearch.Schema.FieldNames;

namespace NewsSearch.Indexing.Documents;

/// <summary>Writes a version of a story as the documents that stand for it: its quotes, then the story itself.</summary>
internal sealed class StoryBlock(SegmentBuffer buffer)
{
    private static readonly string[] s_status = [.. Enum.GetNames<StoryStatus>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] s_quoteKind = [.. Enum.GetNames<QuoteKind>().Select(name => name.ToLowerInvariant())];

    private readonly HashSet<string> _compounds = new(StringComparer.Ordinal);

    /// <param name="story">What to index.</param>
    /// <param name="number">Which version of the story it is.</param>
    /// <param name="ingestedAt">When the index took it.</param>
    /// <param name="group">The stories of one text that it belongs to.</param>
    /// <param name="isLatest">Whether it is the version that default results show.</param>
    public void Add(PreparedStory story, int number, DateTimeOffset ingestedAt, Copies.CopyGroup group, bool isLatest)
    {
        var id = buffer.Value(story.Article.Id);
        // Quotes and lede are made of the body's words.
        buffer.Number(story.Body);
        for (var i = 0; i < story.Quotes.Count; i++)
            AddQuote(story, i, id, isLatest);
        AddStory(story, id, number, ingestedAt, group, isLatest);
    }

    private void AddStory(PreparedStory story, int id, int number, DateTimeOffset ingestedAt, Copies.CopyGroup group, bool isLatest)
    {
        var article = story.Article;
        AddIdentity(id, isLatest, StoryKind);
        if (!story.HasBrackets)
            buffer.AddKeyword(Kind, PlainKind);
        AddTexts(story);
        AddNames(article);
        AddValues(article, isLatest);
        AddTimes(article);
        AddGroup(story, group, isLatest);
        buffer.AddNumber(VersionNumber, number);
        buffer.AddNumber(IngestedAt, ingestedAt.ToUnixTimeMilliseconds());
        buffer.AddBytes(Digest, story.Digest);
        buffer.AddBytes(IdValue, Encoding.UTF8.GetBytes(article.Id));
        buffer.AddBytes(Stored, StoredArticleCodec.Complete(story.Stored, number, ingestedAt, story.Digest, group));
    }

    private void AddTexts(PreparedStory story)
    {
        buffer.AddText(Headline, story.Headline);
        buffer.AddText(Subheadline, story.Subheadline);
        buffer.AddText(Body, story.Body);
        buffer.AddRanked(
            RankedStem, story.Body, story.LedeEnd,
            (story.Headline.Count, RankedText.Headline), (story.Subheadline.Count, RankedText.Subheadline), (story.Body.Count, RankedText.Body));
        buffer.AddNumber(Words, story.Body.Count);
        buffer.AddBytes(Map, story.Map);
        buffer.AddBytes(SentencePrints, story.SentencePrints);
        _compounds.Clear();
        CompoundWords.AddTo(_compounds, story.Headline);
        CompoundWords.AddTo(_compounds, story.Subheadline);
        CompoundWords.AddTo(_compounds, story.Body);
        foreach (var compound in _compounds)
            buffer.AddKeyword(Compound, compound);
    }

    private void AddNames(Article article)
    {
        buffer.AddNames(FieldNames.Dateline, article.Dateline?.Places ?? []);
        buffer.AddNames(SectionHeading, article.Sections, static section => section.Heading);
        buffer.AddNames(Byline, article.Byline is null ? [] : [article.Byline]);
        buffer.AddNames(FieldNames.Speaker, article.Speakers);
        for (var i = 0; i < article.Speakers.Count; i++)
            AddSpeaker(SpeakerName, article.Speakers[i]);
        buffer.AddNames(FieldNames.Place, article.Places, static place => place.Name);
        buffer.AddNames(Source, article.Source is null ? [] : [article.Source]);
        buffer.AddNames(Slug, SlugOf(article.Original) is { } slug ? [slug] : []);
    }

    private void AddValues(Article article, bool isLatest)
    {
        buffer.AddKeyword(State, s_status[(int)article.Status]);
        if (isLatest && article.Status == StoryStatus.Usable)
            buffer.AddKeyword(State, CurrentState);
        if (isLatest && article.Status == StoryStatus.Embargoed)
            buffer.AddKeyword(State, HeldState);
        if (!isLatest)
            buffer.AddKeyword(State, OldState);
        AddLanguage(article);
        AddWritten(article);
        if (article.Dateline?.Country is { } country)
            buffer.AddKeyword(Country, country.ToLowerInvariant());
        for (var i = 0; i < article.Topics.Count; i++)
            AddTopic(article.Topics[i]);
        for (var i = 0; i < article.Dates.Count; i++)
            buffer.AddKeyword(Mentions, MentionTerms.Of(article.Dates[i]));
    }

    /// <summary>The language, and the tag that came where it says more: lang:pt finds what came as pt-BR, lang:pt-br that alone.</summary>
    private void AddLanguage(Article article)
    {
        buffer.AddKeyword(Language, article.Language);
        if (article.Original.Language is { } given && LanguageTags.Primary(given) == article.Language && LanguageTags.Full(given) is var full && full != article.Language)
            buffer.AddKeyword(Language, full);
    }

    /// <summary>What stories are counted by, as it is shown.</summary>
    private void AddWritten(Article article)
    {
        if (article.Source is { Length: > 0 } source)
            buffer.AddKeyword(SourceValue, source);
        foreach (var place in article.Dateline?.Places ?? [])
            buffer.AddKeyword(DatelineValue, place);
        for (var i = 0; i < article.Places.Count; i++)
            buffer.AddKeyword(PlaceValue, article.Places[i].Name);
        buffer.AddKeyword(LanguageValue, article.Language);
        for (var i = 0; i < article.Topics.Count; i++)
            buffer.AddKeyword(TopicLabel, TopicLabels.TermOf(article.Topics[i].Label, article.Topics[i].Source));
    }

    private void AddTopic(Topic topic)
    {
        var id = buffer.Value(Keywords.Fold(topic.Id));
        var label = topic.Label == topic.Id ? id : buffer.Value(Keywords.Fold(topic.Label));
        var bySource = TopicField(topic.Source);
        buffer.AddKeyword(FieldNames.Topic, id);
        buffer.AddKeyword(bySource, id);
        if (label == id)
            return;
        buffer.AddKeyword(FieldNames.Topic, label);
        buffer.AddKeyword(bySource, label);
    }

    private void AddTimes(Article article)
    {
        if ((article.Original.Updated ?? article.Original.Published) is { } made)
            buffer.AddNumber(MadeAt, made.Instant.ToUnixTimeSeconds());
        if (article.Status == StoryStatus.Embargoed)
            buffer.AddNumber(EmbargoUntil, article.EmbargoUntil?.ToUnixTimeSeconds() ?? long.MaxValue);
        if (article.Published is { } published)
        {
            var from = published.Instant.ToUnixTimeSeconds();
            buffer.AddNumber(PublishedFrom, from);
            buffer.AddNumber(PublishedTo, published.DateOnly ? from + 86_399 : from);
        }
        if (article.Dateline is { Year: { } year, Month: { } month, Day: { } day })
            buffer.AddNumber(FiledDay, new DateOnly(year, month, day).DayNumber);
    }

    /// <summary>Others are compared with the newest version alone.</summary>
    private void AddGroup(PreparedStory story, Copies.CopyGroup group, bool isLatest)
    {
        buffer.AddNumber(FieldNames.CopyGroup, group.Key);
        if (group.Joined)
            buffer.AddKeyword(FieldNames.Copy, FieldNames.IsCopy);
        if (!isLatest)
            return;
        for (var run = 0; run < story.Sample.Count; run++)
            buffer.AddKey(FieldNames.CopySample, story.Sample.Key(run));
    }

    private void AddQuote(PreparedStory story, int ordinal, int id, bool isLatest)
    {
        var prepared = story.Quotes[ordinal];
        var quote = prepared.Quote;
        AddIdentity(id, isLatest, FieldNames.QuoteKind);
        buffer.AddText(FieldNames.Quote, prepared.Words, prepared.Start, prepared.Count);
        // A quote whose speaker has no name is found by what the story calls them: "the ministry".
        if ((quote.Speaker ?? quote.Mention) is { } speaker)
        {
            buffer.AddNames(QuoteSpeaker, [speaker]);
            AddSpeaker(QuoteSpeakerName, speaker);
        }
        buffer.AddKeyword(QuoteKindField, s_quoteKind[(int)quote.Kind]);
        buffer.AddNumber(QuoteOrdinal, ordinal);
        buffer.AddBytes(QuoteMap, prepared.Map);
    }

    private void AddSpeaker(string field, string speaker)
    {
        if (NameBlock.TermOf(speaker) is { } term)
            buffer.AddKeyword(field, term);
    }

    private void AddIdentity(int id, bool isLatest, string kind)
    {
        buffer.StartDocument();
        buffer.AddKeyword(Id, id);
        buffer.AddKeyword(Kind, kind);
        if (isLatest)
            buffer.AddKeyword(Latest, id);
    }

    private static string TopicField(TopicSource source) => source switch
    {
        TopicSource.Given => TopicGiven,
        TopicSource.Model => TopicModel,
        _ => TopicKeyphrase,
    };

    /// <summary>The slug that some agencies send along.</summary>
    private static string? SlugOf(RawStory story) => story.Extra.TryGetValue("slug", out var json) ? json.Trim('"') : null;
}
