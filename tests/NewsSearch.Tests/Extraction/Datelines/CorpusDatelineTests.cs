using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Corpus;
using Xunit;

namespace NewsSearch.Tests.Extraction.Datelines;

/// <summary>The datelines of all bundled stories against what a reader of the trade finds in them; its README has the rules.</summary>
public sealed class CorpusDatelineTests
{
    private const string Unscored = "-";

    private static readonly Dictionary<string, Article> Articles = Extracted();

    private static readonly IReadOnlyList<string[]> Expected = BundledCorpus.Table("expected/stories.tsv");

    [Theory]
    [InlineData("places", 99)]
    [InlineData("country", 99)]
    [InlineData("month-day", 100)]
    [InlineData("year", 100)]
    [InlineData("agency", 100)]
    public void Column_is_read_as_often_as_it_was_before(string column, int right)
    {
        var at = Array.IndexOf(Expected[0], column);
        var wrong = Expected.Skip(1)
            .Select(row => (Id: row[0], Wanted: row[at], Got: Printed(Articles[row[0]].Dateline, column)))
            .Where(story => !story.Got.Equals(story.Wanted, StringComparison.OrdinalIgnoreCase) && !(column == "year" && story.Wanted == Unscored))
            .ToList();
        Assert.True(Expected.Count - 1 - wrong.Count == right,
            $"{Expected.Count - 1 - wrong.Count} of {Expected.Count - 1} right: " + string.Join("; ", wrong.Select(story => $"{story.Id} wants {story.Wanted}, got {story.Got}")));
    }

    private static string Printed(Dateline? dateline, string column)
    {
        var value = column switch
        {
            "places" => string.Join("; ", dateline?.Places ?? []),
            "country" => dateline?.Country,
            "month-day" when dateline is { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}"),
            "year" => dateline?.Year?.ToString(CultureInfo.InvariantCulture),
            "agency" => dateline?.Agency,
            _ => null,
        };
        return string.IsNullOrEmpty(value) ? "-" : value;
    }

    private static Dictionary<string, Article> Extracted()
    {
        var extractor = new ArticleExtractor();
        return new StoryFiles().Read([BundledCorpus.Folder])
            .Select(read => extractor.Extract(Assert.IsType<RawStory>(read.Story)))
            .ToDictionary(article => article.Id, StringComparer.Ordinal);
    }
}
