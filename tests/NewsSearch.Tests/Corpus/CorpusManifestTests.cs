using System.Security.Cryptography;
using Xunit;

namespace NewsSearch.Tests.Corpus;

public sealed class CorpusManifestTests
{
    private static readonly IReadOnlyList<CorpusEntry> Entries = BundledCorpus.Entries();

    public static TheoryData<string> Ids => [.. Entries.Select(entry => entry.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void An_entry_tells_its_file_to_the_byte(string id)
    {
        var entry = Entry(id);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(BundledCorpus.BytesOf(entry))), entry.Sha256);
    }

    [Theory, MemberData(nameof(Ids))]
    public void An_entry_counts_its_stories_and_words(string id)
    {
        var entry = Entry(id);
        var stories = BundledCorpus.StoriesOf(entry);
        Assert.Equal(stories.Count, entry.Stories);
        Assert.Equal(stories.Sum(story => Words(story.Text)), entry.Words);
    }

    [Theory, MemberData(nameof(Ids))]
    public void An_entry_says_where_its_stories_come_from(string id)
    {
        var entry = Entry(id);
        Assert.Equal("written for this project", entry.Provenance);
        Assert.Equal("CC0-1.0", entry.Licence);
        Assert.Contains(entry.Invented ? "invented" : "reconstruction from the public record", entry.Notes, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_story_has_the_length_of_a_wire_story(string id) =>
        Assert.All(BundledCorpus.StoriesOf(Entry(id)), story => Assert.InRange(Words(story.Text), 90, 450));

    [Fact]
    public void Entries_and_files_are_the_same_set()
    {
        var articles = Path.Combine(BundledCorpus.Folder, "articles");
        var files = Directory.EnumerateFiles(articles, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(BundledCorpus.Folder, file).Replace('\\', '/'));
        Assert.Equal(files.Order(StringComparer.Ordinal), Entries.Select(entry => entry.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_of_stories_are_unique()
    {
        var ids = Entries.SelectMany(BundledCorpus.StoriesOf).Select(story => story.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static CorpusEntry Entry(string id) => Entries.Single(entry => entry.Id == id);

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
