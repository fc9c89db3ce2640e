using NewsSearch.FaultHost;
using NewsSearch.Indexing.Storage;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Faults;

/// <summary>Files of an index that are cut off, missing or damaged beyond a bit: found, and everything else brought back.</summary>
public sealed class DamageTests : IAsyncLifetime
{
    private const int Batches = 3;

    private readonly TemporaryFolder _folder = new();

    private string Sound => _folder.In("sound");

    public async ValueTask InitializeAsync()
    {
        await using var news = NewsIndex.Open(Sound);
        for (var batch = 0; batch < Batches; batch++)
            await news.Engine.AddAsync(GeneratedBatch.Of(batch), CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_found_and_costs_no_story_but_those_it_stores()
    {
        var random = new Random(1986);
        foreach (var file in Files())
            await AssertFoundAndRepaired(file, path =>
            {
                using var cut = File.OpenWrite(path);
                cut.SetLength(random.NextInt64(cut.Length));
            });
    }

    [Fact]
    public async Task A_missing_file_is_found_and_costs_no_story_but_those_it_stores()
    {
        foreach (var file in Files())
            await AssertFoundAndRepaired(file, File.Delete);
    }

    [Fact]
    public async Task Stretches_of_zeros_are_found_and_cost_no_story_but_those_they_lie_in()
    {
        foreach (var file in Files())
            await AssertFoundAndRepaired(file, path =>
            {
                using var zeroed = File.OpenWrite(path);
                zeroed.Seek(zeroed.Length / 3, SeekOrigin.Begin);
                zeroed.Write(new byte[Math.Min(512, zeroed.Length / 3)]);
            });
    }

    private async Task AssertFoundAndRepaired(string file, Action<string> damage)
    {
        var index = _folder.In("damaged");
        Copy(index);
        damage(Path.Combine(index, "lucene", file));
        await AssertReported(index, file);
        var repair = await NewsIndex.RepairAsync(index);
        Assert.True(repair.Rebuilt);
        await using (var news = NewsIndex.Open(index))
        {
            Assert.True((await news.Engine.CheckAsync(default)).Ok);
            var stories = (await news.SearchAsync("")).Total;
            Assert.Equal(stories, repair.Articles);
            // Only what holds the stories themselves can lose one, and then what is left of it stays.
            var holds = Path.GetExtension(file) is ".nrc" or ".nrb" or ".cfs" or ".cfe";
            Assert.True(holds || stories == Batches * GeneratedBatch.Stories, $"{file}: {stories} stories, {string.Join("; ", repair.Findings)}");
            Assert.True(stories == Batches * GeneratedBatch.Stories || repair.Lost > 0 && Directory.Exists(repair.Kept), file);
            await news.Engine.AddAsync(GeneratedBatch.Of(Batches), default);
        }
        Directory.Delete(index, recursive: true);
    }

    /// <summary>Opening says so, or a check does; whatever a search does, it throws nothing else.</summary>
    private static async Task AssertReported(string index, string file)
    {
        try
        {
            await using var news = NewsIndex.Open(new NewsSearchOptions { Path = index, ReadOnly = true });
            try
            {
                await news.SearchAsync("word17 OR \"word1 word2\" OR said(Lehto, word3)");
            }
            catch (DamagedIndexException)
            {
            }
            var check = await news.Engine.CheckAsync(CancellationToken.None);
            Assert.False(check.Ok, file);
            Assert.NotEmpty(check.Problems);
        }
        catch (DamagedIndexException)
        {
        }
    }

    private IEnumerable<string> Files() => new DirectoryInfo(Path.Combine(Sound, "lucene")).GetFiles()
        .Where(f => f.Name != "segments.gen" && f.Length > 0).Select(f => f.Name).Order(StringComparer.Ordinal);

    private void Copy(string index)
    {
        Directory.CreateDirectory(Path.Combine(index, "lucene"));
        foreach (var file in new DirectoryInfo(Path.Combine(Sound, "lucene")).GetFiles())
            file.CopyTo(Path.Combine(index, "lucene", file.Name));
    }
}
