using System.Globalization;
using NewsSearch.FaultHost;
using NewsSearch.Indexing.Storage;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Faults;

public sealed class DamageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string Sound => _folder.In("sound");

    public async ValueTask InitializeAsync()
    {
        await using var news = NewsIndex.Open(Sound);
        for (var batch = 0; batch < 3; batch++)
            await news.Engine.AddAsync(GeneratedBatch.Of(batch), CancellationToken.None);
        await news.DeleteAsync([GeneratedBatch.IdOf(2, 7)]);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Flipped_bits_and_cut_files_are_found()
    {
        var random = new Random(1986);
        var files = new DirectoryInfo(Path.Combine(Sound, "lucene")).GetFiles()
            .Where(f => f.Name != "segments.gen" && f.Length > 0).OrderBy(f => f.Name, StringComparer.Ordinal).ToList();
        for (var round = 0; round < FaultRounds.BitFlips; round++)
        {
            var damaged = Copy(round);
            var file = files[random.Next(files.Count)];
            var path = Path.Combine(damaged, "lucene", file.Name);
            var bytes = await File.ReadAllBytesAsync(path);
            var at = random.Next(bytes.Length);
            if (round % 4 == 3)
                bytes = bytes[..at];
            else
                bytes[at] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(path, bytes);
            Assert.True(await IsReported(damaged), string.Create(CultureInfo.InvariantCulture, $"Round {round}: {file.Name} at {at} of {file.Length}"));
            Directory.Delete(damaged, recursive: true);
        }
    }

    [Fact]
    public async Task A_missing_file_is_found()
    {
        foreach (var file in new DirectoryInfo(Path.Combine(Sound, "lucene")).GetFiles().Where(f => f.Name != "segments.gen"))
        {
            var damaged = Copy(0);
            File.Delete(Path.Combine(damaged, "lucene", file.Name));
            Assert.True(await IsReported(damaged), file.Name);
            Directory.Delete(damaged, recursive: true);
        }
    }

    /// <summary>Whether opening says so, or a check does; whatever a search does, it throws nothing else.</summary>
    private static async Task<bool> IsReported(string index)
    {
        try
        {
            await using var news = NewsIndex.Open(index);
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

    private string Copy(int round)
    {
        var copy = _folder.In(round.ToString(CultureInfo.InvariantCulture));
        Directory.CreateDirectory(Path.Combine(copy, "lucene"));
        foreach (var file in new DirectoryInfo(Path.Combine(Sound, "lucene")).GetFiles())
            file.CopyTo(Path.Combine(copy, "lucene", file.Name));
        return copy;
    }
}
