using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Tests.Extraction.Topics.Learning;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class TrainTopicsCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public TrainTopicsCommandTests() => _tool.Write("labelled.jsonl", string.Concat(LabelledStories.Separable(120).Select(Line)));

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_model_is_trained_and_used_by_extract_and_index()
    {
        var summary = _tool.Run("train-topics", "labelled.jsonl", "--out", "topics.model", "--json").Ends(0);
        Assert.Equal(
            ["stories", "labelled", "labels", "rareLabels", "microF1", "macroF1", "rejected", "seconds", "modelBytes"],
            summary.Json().EnumerateObject().Select(m => m.Name));
        Assert.Equal((120, 120, 4), (summary.Json().GetProperty("stories").GetInt32(), summary.Json().GetProperty("labelled").GetInt32(), summary.Json().GetProperty("labels").GetInt32()));
        Assert.InRange(summary.Json().GetProperty("microF1").GetDouble(), 0.95, 1);
        Assert.Contains("notice: only 120 stories have topics", summary.Error, StringComparison.Ordinal);

        _tool.Write("new.jsonl", """{"id":"new","headline":"Barley in every silo","body":"The elevator takes barley again."}""" + "\n");
        _tool.Write("codes.json", """[{"id":"grain","label":"grain and feed"}]""");
        var topic = _tool.Run("extract", "--topic-model", "topics.model", "--newscodes", "codes.json", "new.jsonl").Ends(0).JsonLines().Single()
            .GetProperty("topics").EnumerateArray().Single(t => t.GetProperty("source").GetString() == "model");
        Assert.Equal(("grain", "grain and feed"), (topic.GetProperty("id").GetString(), topic.GetProperty("label").GetString()));
        Assert.Contains("Barley", topic.GetProperty("evidence").EnumerateArray().Select(e => e.GetString()));

        _tool.Run("index", "--topic-model", "topics.model", "--index", "my-index", "new.jsonl").Ends(0);
        Assert.Contains("Barley in every silo", _tool.Run("search", "topic:grain", "--index", "my-index").Ends(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_used_is_said_with_its_exit_code()
    {
        Assert.Contains("no topic model", _tool.Run("extract", "--topic-model", "labelled.jsonl", "labelled.jsonl").Ends(65).Error, StringComparison.Ordinal);
        _tool.Run("extract", "--topic-model", "missing.model", "labelled.jsonl").Ends(66);
        _tool.Run("extract", "--newscodes", "missing.json", "labelled.jsonl").Ends(66);
        Assert.Contains("no topic codes", _tool.Run("index", "--newscodes", "labelled.jsonl", "labelled.jsonl").Ends(65).Error, StringComparison.Ordinal);
        _tool.Run("train-topics", "missing.jsonl", "--out", "m").Ends(66);
        _tool.Run("train-topics", "labelled.jsonl", "--out", "no-folder/m").Ends(66);
        _tool.Run("train-topics", "labelled.jsonl", "--out", ".").Ends(64);
        _tool.Run("train-topics", "labelled.jsonl").Ends(64);
        _tool.Write("few.jsonl", """{"headline":"One","topics":["a"]}""");
        Assert.Contains("1 of 1 stories have topics", _tool.Run("train-topics", "few.jsonl", "--out", "m").Ends(65).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Join(_tool.Folder, "m")));
    }

    private static string Line(RawStory story) =>
        $$"""{"id":{{Text(story.Id!)}},"headline":{{Text(story.Headline)}},"body":{{Text(story.Body)}},"topics":[{{string.Join(',', story.Topics.Select(Text))}}]}""" + "\n";

    private static string Text(string text) => JsonSerializer.Serialize(text);
}
