using System.Text;
using NewsSearch.Articles;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

/// <summary>Reads bytes and text through the front door.</summary>
internal static class Reading
{
    public static List<ReadResult> All(byte[] content, string name = "in", ReadingOptions? options = null) =>
        [.. new StoryFiles(options).Read(new MemoryStream(content), name)];

    public static List<ReadResult> All(string content, string name = "in", ReadingOptions? options = null) =>
        All(Encoding.UTF8.GetBytes(content), name, options);

    public static RawStory One(string content, string name = "in") => One(Encoding.UTF8.GetBytes(content), name);

    public static RawStory One(byte[] content, string name = "in")
    {
        var result = Assert.Single(All(content, name));
        Assert.True(result.IsStory, result.Rejection?.Reason);
        return result.Story;
    }

    public static string Reason(string content, string name = "in")
    {
        var result = Assert.Single(All(content, name));
        Assert.False(result.IsStory);
        return result.Rejection.Reason;
    }

    public static IEnumerable<RawStory> Stories(IEnumerable<ReadResult> results) => results.Where(r => r.IsStory).Select(r => r.Story!);

    public static IEnumerable<Rejection> Rejections(IEnumerable<ReadResult> results) => results.Where(r => !r.IsStory).Select(r => r.Rejection!);

    /// <summary>What holds for every story, whatever it was read from.</summary>
    public static void AssertSound(RawStory story)
    {
        Assert.NotNull(story.Location);
        Assert.InRange(story.Location.Line, 1, long.MaxValue);
        Assert.InRange(story.Location.Ordinal, 1, int.MaxValue);
        Assert.Equal(-1, story.Headline.IndexOfAny(['\n', '\r', '\u2028']));
        AssertWhole(story.Headline);
        AssertWhole(story.Body);
        if (story.Body.Length == 0)
            return;
        foreach (var paragraph in story.Body.Split("\n\n"))
        {
            Assert.NotEqual(0, paragraph.Length);
            Assert.Equal(paragraph.Trim(), paragraph);
            Assert.Equal(-1, paragraph.IndexOfAny(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']));
        }
    }

    private static void AssertWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                Assert.False(char.IsSurrogate(text[i]), "half a surrogate pair");
        }
    }
}
