using System.Globalization;
using Xunit;

namespace NewsSearch.Tests.Corpus;

public sealed class CorpusGoldTests
{
    private static readonly Dictionary<string, string> Stories = BundledCorpus.Entries()
        .SelectMany(BundledCorpus.StoriesOf)
        .ToDictionary(story => story.Id, story => story.Text, StringComparer.Ordinal);

    private static readonly IReadOnlyList<string[]> Expected = BundledCorpus.Table("expected/stories.tsv");

    [Fact]
    public void Every_story_has_one_line_of_expected_values()
    {
        Assert.Equal("id places country month-day year agency speakers optional organisations".Split(' '), Expected[0]);
        Assert.Equal(Stories.Keys.Order(StringComparer.Ordinal), Expected.Skip(1).Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Expected_places_speakers_and_organisations_stand_in_the_story() =>
        Assert.All(Expected.Skip(1), row =>
        {
            var text = Plain(Stories[row[0]]);
            int[] columns = [1, 5, 6, 7, 8];
            var values = columns.SelectMany(column => row[column].Split("; ")).Where(value => value != "-");
            Assert.All(values, value => Assert.Contains(value, text, StringComparison.OrdinalIgnoreCase));
        });

    [Fact]
    public void Expected_days_are_days_of_the_calendar() =>
        Assert.All(Expected.Skip(1).Where(row => row[3] != "-"), row =>
            Assert.True(DateOnly.TryParseExact($"{(row[4] == "-" ? "2024" : row[4])}-{row[3]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), row[0]));

    // Names may be broken over lines, and brackets inside them are the editor's.
    private static string Plain(string text) =>
        string.Join(' ', text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
