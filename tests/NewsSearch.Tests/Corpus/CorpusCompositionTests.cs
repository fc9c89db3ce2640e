using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace NewsSearch.Tests.Corpus;

/// <summary>What the corpus has to hold so that a search over it meets what a search over a wire meets.</summary>
public sealed partial class CorpusCompositionTests
{
    private static readonly IReadOnlyList<CorpusEntry> Entries = BundledCorpus.Entries();

    private static readonly Dictionary<string, string> Stories = Entries
        .SelectMany(BundledCorpus.StoriesOf)
        .ToDictionary(story => story.Id, story => story.Text, StringComparer.Ordinal);

    [Fact]
    public void There_are_a_hundred_stories() => Assert.True(Stories.Count >= 100);

    [Fact]
    public void Ten_threads_run_beside_that_on_the_Kurils()
    {
        var threads = Rows("threads.tsv").GroupBy(row => row[0], row => row[1], StringComparer.Ordinal).ToList();
        Assert.True(threads.Count(thread => thread.Key != "kuril") >= 10);
        Assert.All(threads, thread => Assert.True(thread.Count() >= 2, thread.Key));
        Assert.All(threads.SelectMany(thread => thread), id => Assert.Contains(id, Stories));
        Assert.Equal(
            Stories.Keys.Where(id => id.StartsWith("kuril-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            threads.Single(thread => thread.Key == "kuril").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Copies_differ_from_what_they_copy_in_small_edits() =>
        Assert.All(Rows("copies.tsv"), row =>
        {
            var copy = Trigrams(Stories[row[0]]);
            var shared = copy.Intersect(Trigrams(Stories[row[1]])).Count();
            Assert.InRange((double)shared / copy.Count, 0.35, 0.95);
        });

    [Fact]
    public void Three_copies_come_from_another_agency() =>
        Assert.True(Rows("copies.tsv").Count(row => Agency(row[0]) != Agency(row[1])) >= 3);

    [Fact]
    public void One_paragraph_recurs_in_many_stories_and_in_some_that_are_about_something_else()
    {
        var recurring = Stories
            .SelectMany(story => Paragraphs(story.Value).Where(paragraph => paragraph.Length > 200), (story, paragraph) => (story.Key, paragraph))
            .GroupBy(at => at.paragraph, at => at.Key, StringComparer.Ordinal)
            .MaxBy(group => group.Count())!;
        var invented = Entries.Where(entry => entry.Invented).Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        Assert.True(recurring.Count() >= 12);
        Assert.True(recurring.Count(invented.Contains) >= 4);
    }

    [Fact]
    public void Quotes_run_over_paragraphs() =>
        Assert.True(Stories.Values.Count(text => Paragraphs(text).Zip(Paragraphs(text).Skip(1)).Any(pair => IsLeftOpen(pair.First) && pair.Second.StartsWith('"'))) >= 2);

    [Fact]
    public void Many_datelines_have_no_year_and_some_of_them_nothing_that_tells_it()
    {
        var yearless = BundledCorpus.Table("expected/stories.tsv").Skip(1).Where(row => row[3] != "-" && row[4] == "-").ToList();
        Assert.True(yearless.Count >= 20);
        Assert.DoesNotContain(yearless, row => row[0].StartsWith("kuril-", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_stand_in_several_spellings()
    {
        var names = Rows("spellings.tsv").GroupBy(row => row[0], StringComparer.Ordinal).ToList();
        Assert.All(names.SelectMany(name => name), row => Assert.Contains(row[1], Flat(Stories[row[2]]), StringComparison.Ordinal));
        Assert.All(names, name => Assert.True(name.Select(row => row[1]).Distinct(StringComparer.Ordinal).Count() >= 2, name.Key));
        Assert.True(names.Count(name => name.Count() >= 3) >= 5);
    }

    [Fact]
    public void Seven_languages_are_spoken()
    {
        string[] marks = ["Главы МИД", "nach den Worten", "a déclaré", "mais la question", "afirmó", "contó Aldanza", "afirmou"];
        Assert.All(marks, mark => Assert.Contains(Stories.Values, text => Flat(text).Contains(mark, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("updates.jsonl", 3, "UPDATE")]
    [InlineData("correction.jsonl", 2, "CORRECTED")]
    [InlineData("kill.jsonl", 2, "KILL")]
    public void Versions_of_a_story_follow_each_other(string file, int atLeast, string mark)
    {
        var versions = File.ReadLines(Path.Combine(BundledCorpus.Folder, "versions", file))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        Assert.True(versions.Count >= atLeast);
        Assert.Single(versions.Select(version => version.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, versions.Count), versions.Select(version => version.GetProperty("version").GetInt32()));
        Assert.StartsWith(mark, versions[^1].GetProperty("headline").GetString(), StringComparison.Ordinal);
        Assert.Equal(file == "kill.jsonl", versions[^1].TryGetProperty("status", out var status) && status.GetString() == "canceled");
    }

    private static IEnumerable<string[]> Rows(string file) => BundledCorpus.Table("expected/" + file).Skip(1);

    private static string Agency(string id) => BundledCorpus.Table("expected/stories.tsv").Single(row => row[0] == id)[5];

    private static bool IsLeftOpen(string paragraph) => paragraph.StartsWith('"') && paragraph.Count(c => c == '"') % 2 == 1;

    private static string[] Paragraphs(string text) => [.. text.Split("\n\n").Select(Flat)];

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static HashSet<string> Trigrams(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        return [.. words.Zip(words.Skip(1), words.Skip(2)).Select(row => $"{row.First} {row.Second} {row.Third}")];
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
