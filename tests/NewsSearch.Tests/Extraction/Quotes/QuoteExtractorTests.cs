using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Quotes;

public sealed class QuoteExtractorTests
{
    private static readonly ArticleExtractor s_extractor = new();

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        var lines = QuoteCases.All.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < lines.Length; i += 2)
            data.Add(lines[i], lines[i + 1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_quote_is_given_to_its_speaker(string story, string expected)
    {
        var article = Extract(story.Replace("¶", "\n\n", StringComparison.Ordinal));
        var found = string.Join("; ", article.Quotes.Select(q => $"{q.Kind}: {q.Speaker ?? $"({q.Mention})"} / {q.Cue ?? "-"}"));
        Assert.Equal(expected, found.Length == 0 ? "none" : found);
    }

    [Fact]
    public void The_table_has_100_cases_or_more() => Assert.True(Cases().Count >= 100, $"{Cases().Count} cases");

    internal static Article Extract(string body) => s_extractor.Extract(new RawStory { Id = "test", Headline = "Test", Body = body });
}
