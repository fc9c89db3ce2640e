using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Topics.Learning;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Collections;

/// <summary>The ModApte split of Reuters-21578: 9,603 stories to learn from, 3,299 to judge by.</summary>
public sealed class TopicModelTests
{
    [Fact]
    public void Topics_of_the_test_stories_are_found()
    {
        Assert.SkipUnless(SharedData.Find("reuters-21578.jsonl.gz") is not null, SharedData.Missing);
        var path = SharedData.Find("reuters-21578.jsonl.gz")!;
        var parts = PartsOf(path);
        var stories = new StoryFiles().Read(ReutersStories.JsonLines(path), "reuters.jsonl").Where(r => r.IsStory).Select(r => r.Story!).ToList();
        var train = stories.Where(s => parts.GetValueOrDefault(s.Id!) == "TRAIN").ToList();
        var test = stories.Where(s => parts.GetValueOrDefault(s.Id!) == "TEST").ToList();
        Assert.Equal((9_603, 3_299), (train.Count, test.Count));

        var training = new TopicTrainer().Train(train);
        var extractor = new ArticleExtractor(new ExtractionOptions { TopicModel = training.Model });
        var (right, given, wanted) = (0, 0, 0);
        foreach (var story in test)
        {
            var topics = extractor.Extract(story with { Topics = [] }).Topics.Where(t => t.Source == TopicSource.Model).ToList();
            Assert.All(topics, t => Assert.NotEmpty(t.Evidence));
            right += topics.Count(t => story.Topics.Contains(t.Id));
            given += topics.Count;
            wanted += story.Topics.Distinct().Count();
        }
        var f1 = 2.0 * right / (given + wanted);
        Assert.True(f1 >= 0.885, $"micro-F1 {f1:0.0000}");
        Assert.InRange(training.MicroF1, f1 - 0.02, f1 + 0.02);
    }

    /// <summary>The part of each story; those outside the split are left out.</summary>
    private static Dictionary<string, string> PartsOf(string path)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        while (lines.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.GetProperty("topicsAttr").GetString() == "YES")
                parts["reuters-" + Id(record.RootElement.GetProperty("id"))] = record.RootElement.GetProperty("lewissplit").GetString()!;
        }
        return parts;
    }

    private static string Id(JsonElement id) => id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();
}
