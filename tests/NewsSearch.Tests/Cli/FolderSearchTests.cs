using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>Searching files and folders directly.</summary>
public sealed class FolderSearchTests : IDisposable
{
    private readonly Tool _tool = new();

    [Fact]
    public void A_folder_that_changes_is_followed()
    {
        _tool.Write("wire/a.jsonl", """{"id":"a","headline":"Kuril talks"}""");
        _tool.Write("wire/b.jsonl", """{"id":"b","headline":"Kuril ferry"}""");
        Assert.Equal(["a", "b"], Found("kuril"));
        Assert.False(Directory.Exists(_tool.DataFolder));

        // Changed, added, gone.
        _tool.Write("wire/a.jsonl", """{"id":"a","headline":"Harbour talks"}""");
        _tool.Write("wire/c.jsonl", """{"id":"c","headline":"Kuril fish"}""");
        File.Delete(Path.Join(_tool.Folder, "wire/b.jsonl"));
        Assert.Equal(["c"], Found("kuril"));
        Assert.Equal(["a"], Found("harbour"));
        Assert.Empty(Found("ferry"));

        // Back to what it was: an old version is not what is there.
        _tool.Write("wire/a.jsonl", """{"id":"a","headline":"Kuril talks"}""");
        Assert.Equal(["a", "c"], Found("kuril"));
        Assert.Empty(Found("harbour"));
    }

    [Fact]
    public void A_story_in_two_files_stays_while_one_of_them_does()
    {
        _tool.Write("wire/a.jsonl", """{"id":"s","headline":"Kuril talks"}""");
        _tool.Write("wire/b.jsonl", """{"id":"s","headline":"Kuril talks"}""");
        Assert.Equal(["s"], Found("kuril"));
        File.Delete(Path.Join(_tool.Folder, "wire/a.jsonl"));
        Assert.Equal(["s"], Found("kuril"));
        File.Delete(Path.Join(_tool.Folder, "wire/b.jsonl"));
        Assert.Empty(Found("kuril"));
    }

    [Fact]
    public void Files_that_did_not_change_are_not_read_again()
    {
        var path = _tool.Write("wire/a.jsonl", """{"id":"a","headline":"Kuril talks"}""");
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, old);
        Assert.Equal(["a"], Found("kuril"));

        // Same size and same time: taken for the same.
        File.WriteAllText(path, """{"id":"a","headline":"Ferry talks"}""");
        File.SetLastWriteTimeUtc(path, old);
        Assert.Equal(["a"], Found("kuril"));

        File.SetLastWriteTimeUtc(path, old.AddSeconds(1));
        Assert.Equal(["a"], Found("ferry"));
    }

    [Fact]
    public void A_folder_with_a_manifest_is_read_through_it()
    {
        _tool.Write("corpus/manifest.json", """{"format":"newssearch-corpus/1","articles":[{"id":"named","path":"articles/one.txt"}]}""");
        _tool.Write("corpus/articles/one.txt", "Talks about the Kuril Islands go on in Tokyo\n\nTOKYO, May 30. /TASS/. The talks about the islands go on.\n");
        _tool.Write("corpus/articles/two.txt", "Fish of the Kuril Islands are counted in Tokyo\n\nTOKYO, May 30. /TASS/. This one is not in the manifest.\n");
        Assert.Equal(["named"], Found("kuril", "corpus"));
    }

    [Fact]
    public void Two_searches_at_once_both_answer()
    {
        _tool.Write("wire/a.jsonl", string.Join('\n', Enumerable.Range(0, 300).Select(i => $"{{\"id\":\"s{i}\",\"headline\":\"Kuril {i}\"}}")));
        var totals = new long[2];
        Parallel.For(0, 2, i => totals[i] = _tool.Run("search", "kuril", "--in", "wire", "--json").Ends(0).Json().GetProperty("total").GetInt64());
        Assert.Equal([300, 300], totals);
    }

    [Fact]
    public void A_damaged_cache_is_made_anew()
    {
        _tool.Write("wire/a.jsonl", """{"id":"a","headline":"Kuril talks"}""");
        Assert.Equal(["a"], Found("kuril"));
        foreach (var file in Directory.EnumerateFiles(_tool.CacheFolder, "segments*", SearchOption.AllDirectories))
            File.WriteAllBytes(file, []);
        Assert.Equal(["a"], Found("kuril"));
    }

    [Fact]
    public void Quotes_are_searched_in_a_file()
    {
        _tool.Write("one.txt", "Talks\n\nTOKYO, May 30. /TASS/. \"We want a treaty,\" Foreign Minister Ivan Petrov said on Thursday.\n");
        var quotes = _tool.Run("quotes", "treaty", "--in", "one.txt", "--json").Ends(0).Json();
        Assert.Equal("Ivan Petrov", quotes.GetProperty("quotes")[0].GetProperty("speaker").GetString());
    }

    [Fact]
    public void A_missing_folder_is_exit_code_66() => _tool.Run("search", "kuril", "--in", "nowhere").Ends(66);

    public void Dispose() => _tool.Dispose();

    private IEnumerable<string?> Found(string query, string folder = "wire") =>
        _tool.Run("search", query, "--in", folder, "--format", "jsonl").JsonLines().Select(hit => hit.GetProperty("id").GetString()).Order();
}
