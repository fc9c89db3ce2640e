using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Topics.Learning;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Scoring.Reuters;

namespace NewsSearch.Tests.Scoring.Topics;

/// <summary>The ModApte split of Reuters-21578: learning from 9,603 stories, judged by 3,299.</summary>
internal sealed class TopicScorer : IScorer
{
    private const string Micro = "topics: ModApte, micro-F1";
    private const string Macro = "topics: ModApte, macro-F1";

    private static readonly Lazy<TopicFigures> s_figures = new(Count);

    public IReadOnlyList<string> Names => [Micro, Macro];

    public string? SharedFile => ReutersRecord.FileName;

    /// <summary>Counted once a process.</summary>
    public static TopicFigures Figures => s_figures.Value;

    public IReadOnlyList<Score> Measure()
    {
        var figures = Figures;
        return [new(Micro, figures.MicroF1, figures.Stories), new(Macro, figures.MacroF1, figures.Topics)];
    }

    private static TopicFigures Count()
    {
        var parts = ReutersRecord.ReadAll().Where(record => record.Part is not null).ToDictionary(record => record.StoryId, record => record.Part);
        var stories = new StoryFiles().Read(ReutersStories.JsonLines(ReutersRecord.FilePath), "reuters.jsonl").Select(result => result.Story!).ToList();
        IEnumerable<RawStory> Part(string name) => stories.Where(story => parts.GetValueOrDefault(story.Id!) == name);

        var extractor = new ArticleExtractor(new ExtractionOptions { TopicModel = new TopicTrainer().Train(Part("TRAIN")).Model });
        var found = Part("TEST").AsParallel().AsOrdered()
            .Select(story => extractor.Extract(story with { Topics = [] }).Topics.Where(topic => topic.Source == TopicSource.Model).Select(topic => topic.Id));
        var figures = new TopicFigures();
        foreach (var (story, topics) in Part("TEST").Zip(found))
            figures.Add(story.Topics, topics);
        return figures;
    }
}
