using System.Text;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class FolderTests
{
    [Fact]
    public void Files_come_in_ordinal_order_of_their_paths_and_other_things_are_passed_over()
    {
        using var folder = new ScratchFolder();
        foreach (var name in new[] { "b.txt", "a/z.txt", "a/b/c.txt", "a.txt", "a-b.txt", "B.txt", "a/.hidden.txt", ".git/x.txt", "README.md", "licence", "a/photo.JPG", "a/b.txt~" })
            folder.Write(name, $"Story {name}");
        var results = new StoryFiles().Read([folder.Path]).ToList();

        Assert.All(results, r => Assert.True(r.IsStory, r.Rejection?.Reason));
        Assert.Equal(
            ["B.txt", "a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt"],
            results.Select(r => Path.GetRelativePath(folder.Path, r.Story!.Location!.Path)));
    }

    [Fact]
    public void A_file_that_is_named_is_read_whatever_its_name()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("README.md", "Story.");
        File.SetLastWriteTimeUtc(path, new DateTime(2019, 5, 30, 9, 14, 0, DateTimeKind.Utc));
        var story = Assert.Single(new StoryFiles().Read([path])).Story!;

        Assert.Equal(path, story.Location!.Path);
        Assert.Equal(new DateTimeOffset(2019, 5, 30, 9, 14, 0, TimeSpan.Zero), story.FileTime);
    }

    [Fact]
    public void Paths_keep_their_order_and_a_binary_file_costs_itself_alone()
    {
        using var folder = new ScratchFolder();
        var b = folder.Write("b.txt", "B.");
        var data = folder.Write("data.bin", [0, 1, 2, 3]);
        var a = folder.Write("a.txt", "A.");
        var results = new StoryFiles().Read([b, data, a]).ToList();

        Assert.Equal(["B.", "A."], Reading.Stories(results).Select(s => s.Body));
        Assert.Equal([new Rejection(data, 1, null, "binary")], Reading.Rejections(results));
    }

    [Fact]
    public void A_missing_path_is_told_before_anything_is_read()
    {
        using var folder = new ScratchFolder();
        var missing = Path.Join(folder.Path, "no");
        var exception = Assert.Throws<StoryPathNotFoundException>(() => new StoryFiles().Read([folder.Path, missing]));

        Assert.Equal(missing, exception.Path);
    }

    [Fact]
    public void A_file_that_goes_away_is_rejected()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("a.txt", "A.");
        var results = new StoryFiles().Read([path]);
        File.Delete(path);

        Assert.Equal(new Rejection(path, 1, null, "no such file"), Assert.Single(results).Rejection);
    }

    [Fact]
    public void Links_to_folders_are_not_followed()
    {
        using var folder = new ScratchFolder();
        folder.Write("a/x.txt", "X.");
        Directory.CreateSymbolicLink(Path.Join(folder.Path, "a", "round"), folder.Path);

        Assert.Single(new StoryFiles().Read([folder.Path]));
    }

    [Fact]
    public void A_hyphen_reads_standard_input_and_leaves_it_open()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("{\"headline\":\"x\"}"));
        var story = Assert.Single(new StoryFiles(new() { StandardInput = input }).Read(["-"])).Story!;

        Assert.Equal("-", story.Location!.Path);
        Assert.Null(story.FileTime);
        Assert.True(input.CanRead);
    }

    [Fact]
    public void Progress_ends_at_the_whole()
    {
        using var folder = new ScratchFolder();
        var size = 0L;
        for (var i = 0; i < 3; i++)
            size += new FileInfo(folder.Write($"{i}.jsonl.gz", ScratchFolder.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"headline\":\"x\"}\n{}\n", 2000)))))).Length;
        var told = new List<ReadingProgress>();
        _ = new StoryFiles().Read([folder.Path], new Collector(told)).Count();

        Assert.Equal(new ReadingProgress(size, size, 6000, 6000), told[^1]);
        Assert.InRange(told.Count, 6, 100);
        Assert.Equal(told.OrderBy(p => p.BytesRead).ThenBy(p => p.Stories), told);
        Assert.All(told, p => Assert.Equal(size, p.TotalBytes));
    }

    [Fact]
    public void The_whole_is_unknown_where_standard_input_is_read()
    {
        using var input = new MemoryStream("Story."u8.ToArray());
        var told = new List<ReadingProgress>();
        _ = new StoryFiles(new() { StandardInput = input }).Read(["-"], new Collector(told)).Count();

        Assert.Equal(new ReadingProgress(6, null, 1, 0), told[^1]);
    }

    [Fact]
    public void Reading_can_be_cancelled_between_records_and_within_one()
    {
        using var source = new CancellationTokenSource();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("One.\n---\nTwo."));
        using var results = new StoryFiles(new() { StandardInput = input }).Read(["-"], cancellationToken: source.Token).GetEnumerator();

        Assert.True(results.MoveNext());
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => results.MoveNext());
    }

    [Fact]
    public void Limits_must_be_positive()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoryFiles(new() { MaxStoryBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoryFiles(new() { MaxCompressionRatio = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoryFiles(new() { Format = (StoryFormat)99 }));
    }

    private sealed class Collector(List<ReadingProgress> told) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => told.Add(value);
    }
}
