using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Topics.Learning;
using NewsSearch.Extraction.Topics.Models;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics.Learning;

public sealed class TopicTrainerTests
{
    [Fact]
    public void Separable_stories_are_told_apart_without_an_error()
    {
        var training = new TopicTrainer().Train(LabelledStories.Separable(200));
        Assert.Equal((200, 200, 0), (training.Stories, training.Labelled, training.RareLabels));
        // Half of these few stories set the threshold for the other half.
        Assert.InRange(training.MicroF1, 0.98, 1);
        Assert.InRange(training.MacroF1, 0.98, 1);
        Assert.Equal(LabelledStories.Labels, training.Model.Labels);
        foreach (var story in LabelledStories.Separable(100, seed: 2))
            Assert.Equal(story.Topics, Predicted(training.Model, story).Select(t => t.Id));
    }

    [Fact]
    public void Stories_of_none_one_and_two_topics_get_as_many()
    {
        var model = new TopicTrainer().Train(LabelledStories.Several(400)).Model;
        var stories = LabelledStories.Several(200, seed: 2);
        var right = stories.Count(s => s.Topics.Order().SequenceEqual(Predicted(model, s).Select(t => t.Id).Order()));
        Assert.InRange(right, 195, 200);
    }

    [Fact]
    public void A_prediction_names_words_of_the_story_that_speak_for_it()
    {
        var model = new TopicTrainer().Train(LabelledStories.Separable(200)).Model;
        var topic = Assert.Single(Predicted(model, new RawStory { Headline = "Herring nets", Body = "A Trawler came in with herrings, the mayor said." }));
        Assert.Equal(("fish", "fish", TopicSource.Model), (topic.Id, topic.Label, topic.Source));
        Assert.InRange(topic.Score, 0.5, 1);
        Assert.Contains("Herring", topic.Evidence);
        Assert.Contains("Trawler", topic.Evidence);
        Assert.DoesNotContain("mayor", topic.Evidence);
        Assert.DoesNotContain("herrings", topic.Evidence);
    }

    [Fact]
    public void Neither_order_nor_threads_change_the_model()
    {
        var stories = LabelledStories.Several(200);
        var expected = TopicModelFile.Write(new TopicTrainer(threads: 1).Train(stories).Model);
        stories.Reverse();
        Assert.Equal(expected, TopicModelFile.Write(new TopicTrainer(threads: 3).Train(stories).Model));
        new Random(5).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stories));
        Assert.Equal(expected, TopicModelFile.Write(new TopicTrainer().Train(stories).Model));
    }

    [Fact]
    public void One_label_alone_and_labels_of_one_story_are_taken()
    {
        var stories = LabelledStories.Separable(100).Select((s, i) => s with { Topics = i == 7 ? ["once"] : s.Topics[0] == "fish" ? ["fish"] : [] }).ToList();
        var training = new TopicTrainer().Train(stories);
        Assert.Equal(["fish"], training.Model.Labels);
        Assert.Equal(1, training.RareLabels);
        Assert.All(LabelledStories.Separable(50, seed: 3), s => Assert.Equal(s.Topics.Where(t => t == "fish"), Predicted(training.Model, s).Select(t => t.Id)));
    }

    [Fact]
    public void A_label_that_every_story_has_is_given_to_every_story()
    {
        var model = new TopicTrainer().Train(LabelledStories.Separable(60).Select(s => s with { Topics = ["news"] })).Model;
        Assert.All(LabelledStories.Separable(20, seed: 3), s => Assert.Equal(["news"], Predicted(model, s).Select(t => t.Id)));
    }

    [Fact]
    public void Empty_stories_teach_nothing_and_get_nothing()
    {
        var stories = LabelledStories.Separable(100).Concat(Enumerable.Repeat(new RawStory { Headline = " ", Topics = ["fish"] }, 5)).Append(new RawStory());
        var model = new TopicTrainer().Train(stories).Model;
        Assert.Empty(Predicted(model, new RawStory { Body = "" }));
        Assert.Empty(Predicted(model, new RawStory { Headline = "...", Body = "\u0000 \uD800 ! 中" }));
    }

    [Fact]
    public void Thousands_of_labels_are_learned()
    {
        var stories = Enumerable.Range(0, 2_000).Select(i => new RawStory { Body = $"Word{i / 2} stands here as thing{i / 2} once more.", Topics = [$"topic-{i / 2:0000}"] });
        var training = new TopicTrainer().Train(stories);
        Assert.Equal(1_000, training.Model.Labels.Count);
        Assert.InRange(training.MicroF1, 0.6, 1);
        Assert.Equal(["topic-0007"], Predicted(training.Model, new RawStory { Body = "Here is word7 and thing7." }).Select(t => t.Id));
    }

    [Fact]
    public void Too_few_stories_are_an_error_that_says_so()
    {
        var failure = Assert.Throws<TopicTrainingException>(() => new TopicTrainer().Train(LabelledStories.Separable(TopicTrainer.FewestStories - 1)));
        Assert.Contains("19 of 19 stories have topics", failure.Message, StringComparison.Ordinal);
        var single = LabelledStories.Separable(30).Select((s, i) => s with { Topics = ["t" + i] });
        Assert.Contains("No topic has two stories", Assert.Throws<TopicTrainingException>(() => new TopicTrainer().Train(single)).Message, StringComparison.Ordinal);
        Assert.Throws<TopicTrainingException>(() => new TopicTrainer().Train([]));
    }

    [Fact]
    public void Training_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new TopicTrainer().Train(LabelledStories.Separable(100), cancellationToken: stop.Token));
    }

    private static IEnumerable<Topic> Predicted(TopicModel model, RawStory story) =>
        new ArticleExtractor(new ExtractionOptions { TopicModel = model }).Extract(story with { Topics = [] }).Topics.Where(t => t.Source == TopicSource.Model);
}
