using NewsSearch.Engine;
using NewsSearch.FaultHost;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>One bit of an index is flipped: a check says so, no search ends in anything but an answer or that, and a repair brings all back.</summary>
internal sealed class BitFlipTrial : ITrial
{
    private const int Batches = 4;

    private static readonly string s_deleted = GeneratedBatch.IdOf(2, 7);

    private static readonly SearchRequest s_question = new()
    {
        Query = QueryParser.Parse("said(Lehto, word*) OR word17"),
        Limits = SearchLimits.Default with { Time = Timeout.InfiniteTimeSpan },
    };

    public string Name => "bit-flips";

    public string Promise => "Damage is found by check, harms no search, and repair brings every story back";

    public int Whole => 1_000;

    public int Quick => 60;

    public int Slice => 15;

    public string Unit => "flipped bits";

    public async Task RunAsync(TrialRun run)
    {
        var sound = run.FolderOf(-1);
        await using (var news = NewsIndex.Open(sound))
        {
            for (var batch = 0; batch < Batches; batch++)
                await news.Engine.AddAsync(GeneratedBatch.Of(batch), CancellationToken.None);
            await news.DeleteAsync([s_deleted]);
        }
        var expected = await HeldAsync(sound);
        var files = new DirectoryInfo(Path.Combine(sound, "lucene")).GetFiles()
            .Where(f => f.Name != "segments.gen" && f.Length > 0).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        for (var round = 0; run.MayGoOn(round); round++)
            await run.RoundAsync(round, (folder, random) => Round(run, files, Path.Combine(folder, "index"), expected, random));
        Directory.Delete(sound, recursive: true);
    }

    private static async Task Round(TrialRun run, List<FileInfo> files, string index, IReadOnlyList<string> expected, Random random)
    {
        Copy(files, index);
        // As many in small files as in large ones, which else would have nearly all.
        var file = files[random.Next(files.Count)];
        var path = Path.Combine(index, "lucene", file.Name);
        var bytes = await File.ReadAllBytesAsync(path);
        var at = random.Next(bytes.Length);
        bytes[at] ^= (byte)(1 << random.Next(8));
        await File.WriteAllBytesAsync(path, bytes);
        var where = FormattableString.Invariant($"{file.Name} at {at} of {file.Length}");
        Assert.True(await IsReportedAsync(index), "not reported: " + where);
        var repair = await NewsIndex.RepairAsync(index);
        Assert.True(repair is { Rebuilt: true, Lost: 0 }, $"{where}: {string.Join("; ", repair.Findings)}");
        Assert.Equal(expected, await HeldAsync(index));
        run.Add("stories brought back", repair.Articles);
    }

    /// <summary>Every version of every story, as it is stored, and whether it is found.</summary>
    private static async Task<IReadOnlyList<string>> HeldAsync(string index)
    {
        await using var news = NewsIndex.Open(index);
        var held = new List<string>();
        foreach (var id in (await news.Engine.IdsAsync(CancellationToken.None)).Order(StringComparer.Ordinal))
            foreach (var version in await news.VersionsAsync(id))
                held.Add(FormattableString.Invariant($"{id} {version.Version} {version.IsLatest} {version.IngestedAt:O} {version.Article.Headline} {version.Article.Body.Length}"));
        held.Add(FormattableString.Invariant($"{(await news.SearchAsync(s_question)).Total} found"));
        Assert.True((await news.Engine.CheckAsync(CancellationToken.None)).Ok);
        return held;
    }

    /// <summary>Whether opening says so, or a check does; whatever a search does, it throws nothing else.</summary>
    private static async Task<bool> IsReportedAsync(string index)
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
            Assert.Equal(check.Ok, check.Problems.Count == 0);
            return !check.Ok;
        }
        catch (DamagedIndexException)
        {
            return true;
        }
    }

    private static void Copy(List<FileInfo> files, string index)
    {
        Directory.CreateDirectory(Path.Combine(index, "lucene"));
        foreach (var file in files)
            file.CopyTo(Path.Combine(index, "lucene", file.Name));
    }
}
