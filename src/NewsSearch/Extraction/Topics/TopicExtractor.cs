using NewsSearch.Articles;

namespace NewsSearch.Extraction.Topics;

/// <summary>What the story is about: topics that came with it, untouched, and keyphrases of its own.</summary>
internal sealed class TopicExtractor(ITermStatistics statistics) : IExtractor
{
    public TopicExtractor()
        : this(EmbeddedTermStatistics.Shared)
    {
    }

    public void Extract(ArticleDraft draft)
    {
        var topics = new List<Topic>(draft.Raw.Topics.Count + KeyphraseFinder.Most);
        foreach (var given in draft.Raw.Topics)
            if (!string.IsNullOrWhiteSpace(given))
                topics.Add(new Topic(given, draft.Raw.TopicLabels.GetValueOrDefault(given, given), TopicSource.Given, 1, []));
        topics.AddRange(new KeyphraseFinder(draft, statistics).Find());
        draft.Topics = topics;
    }
}
