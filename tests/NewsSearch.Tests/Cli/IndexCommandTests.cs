using System.Globalization;
using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class IndexCommandTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Fact]
    public void The_summary_counts_what_became_of_the_stories()
    {
        var first = stories.Indexing.Json();
        Assert.Equal(
            ["articles", "added", "updated", "unchanged", "rejected", "seconds", "articlesPerSecond", "bytesRead", "indexBytes", "alerts"],
            first.EnumerateObject().Select(member => member.Name));
        Assert.Equal(4, first.GetProperty("articles").GetInt64());
        Assert.Equal(4, first.GetProperty("added").GetInt64());
        Assert.Equal(new FileInfo(Path.Join(_tool.Folder, "stories.jsonl")).Length, first.GetProperty("bytesRead").GetInt64());
        Assert.True(first.GetProperty("indexBytes").GetInt64() > 0);

        var second = _tool.Run("index", "stories.jsonl", "--json").Ends(0).Json();
        Assert.Equal((4, 0, 0, 4), Outcome(second));
    }

    [Fact]
    public void Commits_are_told_on_standard_error() =>
        Assert.Contains("committed 4 stories", stories.Indexing.Error, StringComparison.Ordinal);

    [Fact]
    public void Rejected_records_are_listed_and_set_the_exit_code()
    {
        _tool.Write("bad.jsonl", """
            {"id":"ok","headline":"A good one"}
            {"id":"empty"}
            {broken
            {"id":"fine","body":"Another good one."}

            """);
        var result = _tool.Run("index", "--index", "bad-index", "--rejects", "rejects.jsonl", "--json", "bad.jsonl").Ends(2);
        Assert.Equal((2, 2, 0, 0), Outcome(result.Json()));
        Assert.Equal(2, result.Json().GetProperty("rejected").GetInt64());
        Assert.Contains("line 2", result.Error, StringComparison.Ordinal);
        var rejects = File.ReadAllLines(Path.Join(_tool.Folder, "rejects.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([2, 3], rejects.Select(reject => reject.GetProperty("line").GetInt32()));
        Assert.All(rejects, reject => Assert.NotEmpty(reject.GetProperty("reason").GetString()!));
        Assert.All(rejects, reject => Assert.Equal("bad.jsonl", reject.GetProperty("file").GetString()));

        Assert.Equal(["ok", "fine"], _tool.Run("extract", "bad.jsonl").Ends(2).JsonLines().Select(article => article.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_dry_run_changes_nothing()
    {
        var summary = _tool.Run("index", "--dry-run", "--json", "--index", "no-index", "stories.jsonl").Ends(0).Json();
        Assert.Equal((4, 0, 0, 0), Outcome(summary));
        Assert.False(Directory.Exists(Path.Join(_tool.Folder, "no-index")));
    }

    [Fact]
    public void The_index_lies_in_the_data_folder_unless_named()
    {
        Assert.True(Directory.Exists(Path.Join(_tool.DataFolder, "newssearch")));
        _tool.RunWithInput("{\"headline\":\"From standard input\"}", "index", "-", "--index", "elsewhere").Ends(0);
        var stats = _tool.RunWith(null, [("NEWSSEARCH_INDEX", "elsewhere")], "stats", "--json").Ends(0).Json();
        Assert.Equal(1, stats.GetProperty("articles").GetInt64());
    }

    [Fact]
    public void A_missing_file_is_exit_code_66() =>
        Assert.Contains("nowhere.txt", _tool.Run("index", "nowhere.txt").Ends(66).Error, StringComparison.Ordinal);

    [Fact]
    public async Task The_second_of_two_writers_is_told_who_holds_the_index()
    {
        // The first one has the lock as soon as it begins, and waits for its input.
        using var first = _tool.Start(["index", "-", "--index", "shared"], []);
        var holder = Path.Join(_tool.Folder, "shared", "write.lock.holder");
        for (var i = 0; i < 600 && !File.Exists(holder); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        var second = _tool.Run("index", "stories.jsonl", "--index", "shared").Ends(75);
        Assert.Contains($"process {first.Id}", second.Error, StringComparison.Ordinal);

        await first.StandardInput.WriteAsync("{\"headline\":\"The first one wins\"}");
        first.StandardInput.Close();
        await first.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(1, _tool.Run("stats", "--json", "--index", "shared").Ends(0).Json().GetProperty("articles").GetInt64());
    }

    [Fact]
    public async Task What_was_told_to_be_committed_survives_a_kill()
    {
        var stop = TestContext.Current.CancellationToken;
        var lines = Enumerable.Range(0, 7_500).Select(i => $"{{\"id\":\"s{i}\",\"headline\":\"Story {i}\",\"body\":\"It is number {i}.\"}}\n").ToList();
        _tool.Write("many.jsonl", string.Concat(lines));
        using var first = _tool.Start(["index", "-", "--index", "killed"], []);
        await first.StandardInput.WriteAsync(string.Concat(lines));
        await first.StandardInput.FlushAsync(stop);
        var told = await first.StandardError.ReadLineAsync(stop);
        first.Kill();
        await first.WaitForExitAsync(stop);

        // On a slow machine a batch is cut by time.
        var committed = int.Parse(told!.Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.Equal($"committed {committed} stories", told);
        Assert.InRange(committed, 1, 5_000);
        Assert.True(_tool.Run("check", "--json", "--index", "killed").Ends(0).Json().GetProperty("ok").GetBoolean());
        var again = _tool.Run("index", "many.jsonl", "--index", "killed", "--json").Ends(0).Json();
        Assert.True(again.GetProperty("unchanged").GetInt64() >= committed);
        Assert.Equal((7_500, 0), (Outcome(again).Added + Outcome(again).Unchanged, Outcome(again).Updated));
        Assert.Equal(7_500, _tool.Run("stats", "--json", "--index", "killed").Ends(0).Json().GetProperty("articles").GetInt64());
    }

    [Fact]
    public async Task A_slow_feed_is_on_disk_while_it_goes_on()
    {
        var stop = TestContext.Current.CancellationToken;
        using var feed = _tool.Start(["index", "-", "--index", "feed"], []);
        for (var i = 1; i <= 3; i++)
        {
            await feed.StandardInput.WriteAsync($"{{\"id\":\"s{i}\",\"headline\":\"Story {i}\",\"body\":\"It is number {i}.\"}}\n");
            await feed.StandardInput.FlushAsync(stop);
            Assert.Equal($"committed {i} stories", await feed.StandardError.ReadLineAsync(stop));
            Assert.Equal(i, _tool.Run("stats", "--json", "--index", "feed").Ends(0).Json().GetProperty("articles").GetInt64());
        }
        feed.StandardInput.Close();
        await feed.WaitForExitAsync(stop);
        Assert.Equal(0, feed.ExitCode);
    }

    private static (long Articles, long Added, long Updated, long Unchanged) Outcome(JsonElement summary) => (
        summary.GetProperty("articles").GetInt64(),
        summary.GetProperty("added").GetInt64(),
        summary.GetProperty("updated").GetInt64(),
        summary.GetProperty("unchanged").GetInt64());
}
