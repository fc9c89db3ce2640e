using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Quotes;

/// <summary>A real story that is not ours to commit; skipped where it is absent.</summary>
public sealed class SharedStoryTests
{
    [Fact]
    public void Lavrov_alone_speaks_in_the_Kuril_story()
    {
        var path = SharedFile(Path.Combine("data", "tass-kuril.txt"));
        Assert.SkipUnless(path is not null, "The shared data is not beside this repository, and NEWSSEARCH_SHARED does not name it.");
        var blocks = File.ReadAllText(path!).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries);
        var story = new RawStory { Id = "kuril", Body = string.Join("\n\n", blocks), Layout = StoryLayout.Wire };
        var article = new ArticleExtractor().Extract(story);

        Assert.Equal(["Sergey Lavrov"], article.Speakers);
        var direct = Assert.Single(article.Quotes, q => q.Kind == QuoteKind.Direct);
        Assert.StartsWith("As [Japanese Foreign] Minister [Taro] Kono", direct.Text, StringComparison.Ordinal);
        Assert.EndsWith("based on international law,", direct.Text, StringComparison.Ordinal);
        Assert.Equal(article.Body[direct.Range.Start..direct.Range.End], direct.Text);
        Assert.Equal(("Sergey Lavrov", "Lavrov", "pointed out", "Russian top diplomat"), (direct.Speaker, direct.Mention, direct.Cue, direct.Role));
        var lede = article.Quotes[0];
        Assert.Equal((QuoteKind.Indirect, "Sergey Lavrov", "said", "Russian top diplomat"), (lede.Kind, lede.Speaker, lede.Cue, lede.Role));
        Assert.DoesNotContain(article.Quotes, q => q.Speaker == "Taro Kono");
        Assert.DoesNotContain(article.Quotes, q => q.Text.Contains("two-plus-two", StringComparison.Ordinal));
        Assert.DoesNotContain(article.Quotes, q => q.Mention == "Kuril Islands");
        Assert.Contains("Taro Kono", article.People);
    }

    private static string? SharedFile(string name)
    {
        if (Environment.GetEnvironmentVariable("NEWSSEARCH_SHARED") is { Length: > 0 } shared)
            return File.Exists(Path.Combine(shared, name)) ? Path.Combine(shared, name) : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "shared", name)))
                return Path.Combine(folder.FullName, "shared", name);
        return null;
    }
}
