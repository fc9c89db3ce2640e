using NewsSearch.Articles;
using NewsSearch.Extraction.Topics.Codes;
using NewsSearch.Extraction.Topics.Keyphrases;
using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics;

/// <summary>
/// What the story is about: topics that came with it, untouched; those that a trained model gives it; keyphrases of its own.
/// </summary>
internal sealed class TopicExtractor(ITermStatistics statistics, ExtractionOptions options) : IExtractor
{
    public TopicExtractor()
        : this(new ExtractionOptions())
    {
    }

    public TopicExtractor(ExtractionOptions options)
        : this(EmbeddedTermStatistics.Shared, options)
    {
    }

    public void Extract(ArticleDraft draft)
    {
        var topics = new List<Topic>(draft.Raw.Topics.Count + KeyphraseFinder.Most);
        foreach (var given in draft.Raw.Topics)
            if (!string.IsNullOrWhiteSpace(given))
                topics.Add(new Topic(given, LabelOf(given, draft), TopicSource.Given, 1, []));
        if (draft.IsProse)
            AddFound(draft, topics);
        draft.Topics = topics;
    }

    private void AddFound(ArticleDraft draft, List<Topic> topics)
    {
        if (options.TopicModel is { } model)
            foreach (var topic in model.Predict(TopicText.Of(draft)))
                if (!IsGiven(topic, draft))
                    topics.Add(topic with { Label = LabelOf(topic.Id, draft) });
        new KeyphraseFinder(draft, statistics).Find(topics);
    }

    /// <summary>As the record itself says, else as a table of codes does.</summary>
    private string LabelOf(string code, ArticleDraft draft) =>
        draft.Raw.TopicLabels.GetValueOrDefault(code) ?? options.NewsCodes.LabelOf(code, draft.Raw.Language) ?? code;

    /// <summary>What the editors said is not said again.</summary>
    private static bool IsGiven(Topic topic, ArticleDraft draft)
    {
        if (draft.Raw.Topics.Count == 0)
            return false;
        var form = CodeForm.Of(topic.Id);
        return draft.Raw.Topics.Any(given => CodeForm.Of(given) == form);
    }
}
