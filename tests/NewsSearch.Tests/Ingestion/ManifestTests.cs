using System.Security.Cryptography;
using System.Text;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class ManifestTests
{
    [Fact]
    public void Only_its_articles_are_read_in_its_order_and_under_its_ids()
    {
        using var folder = new ScratchFolder();
        folder.Write("articles/b.txt", "Story b.");
        folder.Write("articles/a.txt", "Story a1.\n---\nStory a2.");
        folder.Write("articles/c.jsonl", "{\"id\":\"own\",\"headline\":\"c1\"}\n{\"headline\":\"c2\"}");
        folder.Write("articles/not-named.txt", "Other.");
        Manifest(folder, $$"""{"id":"b","path":"articles/b.txt","sha256":"{{Digest("Story b.").ToUpperInvariant()}}"}, {"id":"a","path":"articles/a.txt","stories":2}, {"id":"c","path":"articles/c.jsonl"}""");
        var stories = Reading.Stories(new StoryFiles().Read([folder.Path])).ToList();

        Assert.Equal(["b", "a", "a#2", "own", "c#2"], stories.Select(s => s.Id));
        Assert.Equal(Path.Join(folder.Path, "articles/b.txt"), stories[0].Location!.Path);
    }

    [Fact]
    public void A_folder_below_may_have_one_too()
    {
        using var folder = new ScratchFolder();
        folder.Write("x.txt", "X.");
        folder.Write("sub/manifest.json", "{\"format\":\"newssearch-corpus/1\",\"articles\":[]}");
        folder.Write("sub/y.txt", "Y.");

        Assert.Equal("X.", Assert.Single(new StoryFiles().Read([folder.Path])).Story!.Body);
    }

    [Fact]
    public void A_file_that_is_not_the_one_it_was_is_rejected()
    {
        using var folder = new ScratchFolder();
        folder.Write("a.txt", "Changed.");
        Manifest(folder, $$"""{"id":"a","path":"a.txt","sha256":"{{Digest("As it was.")}}"}""");

        Assert.Equal(
            new Rejection(Path.Join(folder.Path, "a.txt"), 1, null, "its sha256 is not the one in the manifest"),
            Assert.Single(new StoryFiles().Read([folder.Path])).Rejection);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("a/../../outside.txt")]
    [InlineData("a/..")]
    [InlineData("./a.txt")]
    [InlineData("/etc/hostname")]
    [InlineData("..\\\\outside.txt")]
    [InlineData("a//b.txt")]
    [InlineData("a\\u0000.txt")]
    [InlineData("link.txt")]
    [InlineData("linked/outside.txt")]
    public void A_path_must_not_leave_the_folder(string path)
    {
        using var outside = new ScratchFolder();
        using var folder = new ScratchFolder();
        outside.Write("outside.txt", "Secret.");
        File.CreateSymbolicLink(Path.Join(folder.Path, "link.txt"), Path.Join(outside.Path, "outside.txt"));
        Directory.CreateSymbolicLink(Path.Join(folder.Path, "linked"), outside.Path);
        Manifest(folder, $$"""{"id":"a","path":"{{path}}"}""");
        var rejection = Assert.Single(new StoryFiles().Read([folder.Path])).Rejection!;

        Assert.StartsWith("article 1 of the manifest: its path ", rejection.Reason, StringComparison.Ordinal);
        Assert.Equal(Path.Join(folder.Path, "manifest.json"), rejection.Path);
    }

    [Theory]
    [InlineData("{", "broken JSON in a manifest")]
    [InlineData("[]", "not a manifest of the form newssearch-corpus/1")]
    [InlineData("{\"format\":\"newssearch-corpus/2\",\"articles\":[]}", "not a manifest of the form newssearch-corpus/1")]
    [InlineData("{\"format\":\"newssearch-corpus/1\",\"articles\":[7]}", "article 1 of the manifest has no path")]
    [InlineData("{\"format\":\"newssearch-corpus/1\",\"articles\":[{\"path\":\"\\ud800\"}]}", "broken JSON in a manifest")]
    [InlineData("{\"format\":\"newssearch-corpus/1\",\"articles\":[{\"path\":\"gone.txt\"}]}", "no such file")]
    public void A_manifest_that_cannot_be_followed_is_rejected(string manifest, string reason)
    {
        using var folder = new ScratchFolder();
        folder.Write("manifest.json", manifest);
        folder.Write("a.txt", "A.");

        Assert.Equal(reason, Assert.Single(new StoryFiles().Read([folder.Path])).Rejection!.Reason);
    }

    private static void Manifest(ScratchFolder folder, string articles) =>
        folder.Write("manifest.json", $"{{\"format\":\"newssearch-corpus/1\",\"name\":\"test\",\"articles\":[{articles}]}}");

    private static string Digest(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
