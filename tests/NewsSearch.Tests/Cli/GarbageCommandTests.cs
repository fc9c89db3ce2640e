using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Tests.Extraction.Garbage;
using NewsSearch.Tests.Extraction.Topics.Learning;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>Files that are no stories, through the built command: read as text without fields, or refused with a reason.</summary>
public sealed class GarbageCommandTests : IDisposable
{
    private static readonly string[] s_lists = ["sections", "quotes", "speakers", "topics", "places", "people", "organisations", "dates"];
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Tables_and_noise_come_out_without_fields()
    {
        var files = GarbageTexts.Tables.Concat(GarbageTexts.Noise).ToList();
        _tool.Write("garbage.jsonl", string.Concat(files.Select(file =>
            JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = file.Key, ["body"] = file.Value(20_000) }) + "\n")));

        var articles = _tool.Run("extract", "--topic-model", Model(), "garbage.jsonl").Ends(0).JsonLines();

        Assert.Equal(files.Select(file => file.Key), articles.Select(article => article.GetProperty("id").GetString()));
        Assert.All(articles, article =>
        {
            Assert.Equal(JsonValueKind.Null, article.GetProperty("dateline").ValueKind);
            Assert.All(s_lists, member => Assert.Equal(0, article.GetProperty(member).GetArrayLength()));
        });
    }

    [Theory]
    [InlineData("\0", "binary")]
    [InlineData("a", "longer than 4194304 bytes")]
    [InlineData("buffalo ", "longer than 4194304 bytes")]
    [InlineData("BUFFALO ", "longer than 4194304 bytes")]
    [InlineData("\" ", "longer than 4194304 bytes")]
    [InlineData("[", "longer than 4194304 bytes")]
    [InlineData("7", "longer than 4194304 bytes")]
    public void File_of_one_thing_is_refused_and_the_next_one_read(string piece, string reason)
    {
        _tool.Write("garbage.txt", GarbageTexts.Repeated(piece, 5_000_000));
        _tool.Write("story.txt", "Ferry sails again\n\nBERGEN, May 30. /NTB/. The ferry sailed on Thursday, the captain said.\n");
        var run = _tool.Run("extract", "garbage.txt", "story.txt").Ends(2);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal("Ferry sails again", Assert.Single(run.JsonLines()).GetProperty("headline").GetString());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("\n\n---\n\n")]
    public void File_of_nothing_is_no_story(string piece)
    {
        _tool.Write("garbage.txt", GarbageTexts.Repeated(piece, 100_000));
        Assert.Equal("", _tool.Run("extract", "garbage.txt").Ends(1).Out);
    }

    private string Model()
    {
        _tool.Write("labelled.jsonl", string.Concat(LabelledStories.Several(120).Select(Line)));
        _tool.Run("train-topics", "labelled.jsonl", "--out", "topics.model").Ends(0);
        return "topics.model";
    }

    private static string Line(RawStory story) =>
        JsonSerializer.Serialize(new Dictionary<string, object> { ["headline"] = story.Headline, ["body"] = story.Body, ["topics"] = story.Topics }) + "\n";
}
