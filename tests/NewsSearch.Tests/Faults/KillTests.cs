using System.Globalization;
using NewsSearch.FaultHost;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Faults;

public sealed class KillTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_process_killed_while_writing_loses_nothing_that_was_acknowledged()
    {
        var random = new Random(20190530);
        var next = 0;
        for (var round = 0; round < FaultRounds.KillsWhileWriting; round++)
        {
            using (var host = FaultHostProcess.Start("write", Index, next.ToString(CultureInfo.InvariantCulture)))
            {
                for (var wait = random.Next(1, 7); wait > 0; wait--)
                    next = After(host.ReadLine(), next);
                await Task.Delay(random.Next(0, 60));
                foreach (var line in host.Kill())
                    next = After(line, next);
            }
            next = await Verify(Index, next);
        }
        Assert.True(next >= FaultRounds.KillsWhileWriting);
    }

    [Fact]
    public async Task A_process_killed_within_its_first_commit_leaves_a_folder_that_opens()
    {
        var random = new Random(19560101);
        var before = 0;
        for (var round = 0; round < FaultRounds.KillsInTheFirstCommit; round++)
        {
            var index = _folder.In("first" + round.ToString(CultureInfo.InvariantCulture));
            var next = 0;
            using (var host = FaultHostProcess.Start("write", index, "0"))
            {
                while (!File.Exists(Path.Combine(index, "write.lock")))
                    await Task.Yield();
                await Task.Delay(random.Next(0, 120));
                foreach (var line in host.Kill())
                    next = After(line, next);
            }
            before += next == 0 ? 1 : 0;
            next = await Verify(index, next);
            await using var news = NewsIndex.Open(index);
            await news.Engine.AddAsync(GeneratedBatch.Of(next), CancellationToken.None);
            await news.DisposeAsync();
            Assert.Equal(next + 1, await Verify(index, next + 1));
        }
        Assert.True(before > 0, "No kill came before the first batch was acknowledged.");
    }

    private string Index => _folder.In("index");

    private static int After(string? line, int next)
    {
        Assert.True(line is not null, "The host ended by itself.");
        Assert.StartsWith("batch ", line, StringComparison.Ordinal);
        Assert.Equal(next, int.Parse(line.AsSpan(6), CultureInfo.InvariantCulture));
        return next + 1;
    }

    /// <summary>Everything before batch <paramref name="next"/> is there; that batch itself is there whole or not at all.</summary>
    /// <returns>The batch to go on with.</returns>
    private static async Task<int> Verify(string index, int next)
    {
        await using var news = NewsIndex.Open(index);
        var check = await news.Engine.CheckAsync(CancellationToken.None);
        Assert.True(check.Ok, string.Join("; ", check.Problems));
        var landed = await news.FindAsync(GeneratedBatch.IdOf(next, 0)) is not null;
        var batches = landed ? next + 1 : next;
        var ids = (await news.Engine.IdsAsync(CancellationToken.None)).ToHashSet();
        Assert.Equal(batches * GeneratedBatch.Stories, ids.Count);
        for (var batch = 0; batch < batches; batch++)
            for (var story = 0; story < GeneratedBatch.Stories; story++)
            {
                var version = story < GeneratedBatch.Updates && batch < batches - 1 ? 2 : 1;
                Assert.Contains(GeneratedBatch.IdOf(batch, story), ids);
                // Reading every story of every batch after every kill would take most of the time.
                if (batch >= batches - 12)
                    Assert.Equal(GeneratedBatch.HeadlineOf(batch, story, version), (await news.FindAsync(GeneratedBatch.IdOf(batch, story)))!.Article.Headline);
            }
        Assert.Equal(ids.Count, (await news.SearchAsync("said(Lehto)")).Total);
        return batches;
    }
}
