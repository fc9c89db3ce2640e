using System.Security.Cryptography;
using NewsSearch.Extraction.Topics.Learning;
using NewsSearch.Extraction.Topics.Models;
using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Extraction.Topics.Learning;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics.Models;

public sealed class TopicModelFileTests
{
    private static readonly TopicModel s_model = new TopicTrainer().Train(LabelledStories.Several(120)).Model;
    private static readonly byte[] s_bytes = TopicModelFile.Write(s_model);

    [Fact]
    public void What_was_saved_predicts_the_same()
    {
        using var folder = new TemporaryFolder();
        s_model.Save(folder.In("topics.model"));
        var loaded = TopicModel.Load(folder.In("topics.model"));
        Assert.Equal(s_model.Labels, loaded.Labels);
        Assert.Equal(s_model.Stories, loaded.Stories);
        foreach (var story in LabelledStories.Several(100, seed: 4))
        {
            var text = new TopicText(story.Headline, "", story.Body, 0);
            var (before, after) = (s_model.Predict(text), loaded.Predict(text));
            Assert.Equal(before.Select(t => t.Id), after.Select(t => t.Id));
            Assert.All(before.Zip(after), p => Assert.Equal(p.First.Score, p.Second.Score, 2));
        }
        Assert.Equal(["topics.model"], Directory.GetFiles(Path.GetDirectoryName(folder.In("topics.model"))!).Select(Path.GetFileName));
    }

    [Fact]
    public void A_written_model_reads_and_writes_the_same()
    {
        var again = TopicModelFile.Write(TopicModelFile.Read(s_bytes, "m"));
        Assert.Equal(s_bytes.Length, again.Length);
        // The largest weight of a label is its scale, so steps stay what they are.
        Assert.Equal(again, TopicModelFile.Write(TopicModelFile.Read(again, "m")));
    }

    [Fact]
    public void Other_files_and_versions_are_told_apart_from_damage()
    {
        Assert.Contains("no topic model", Failure("{\"id\":1}"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("no topic model", Failure([]), StringComparison.Ordinal);
        byte[] later = [.. s_bytes];
        later[7] = 9;
        Assert.Contains("version 9", Failure(later), StringComparison.Ordinal);
        Assert.Contains("damaged", Failure(s_bytes[..^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_changed_bit_is_noticed()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            byte[] damaged = [.. s_bytes];
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Failure(damaged);
        }
    }

    [Fact]
    public void What_only_looks_whole_gives_a_model_or_an_error()
    {
        var random = new Random(2);
        for (var i = 0; i < 2_000; i++)
        {
            var content = s_bytes[..^SHA256.HashSizeInBytes];
            for (var j = random.Next(1, 4); j > 0; j--)
                content[8 + random.Next(content.Length - 8)] = (byte)random.Next(256);
            if (random.Next(3) == 0)
                content = content[..random.Next(8, content.Length)];
            byte[] forged = [.. content, .. SHA256.HashData(content)];
            try
            {
                TopicModelFile.Read(forged, "m").Predict(new TopicText("Herring and barley", "", "The trawler and the silo.", 0));
            }
            catch (TopicModelException)
            {
                // What does not fit together.
            }
        }
    }

    private static string Failure(byte[] bytes) => Assert.Throws<TopicModelException>(() => TopicModelFile.Read(bytes, "m")).Message;
}
