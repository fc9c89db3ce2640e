using System.Globalization;
using System.IO.Compression;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;
using NewsSearch.Tests.Examples;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>
/// Indexes as earlier versions of the program left them, in Fixtures, one a format: three stories, of which one was updated and
/// one deleted. Each opens, or is refused with what to do about it, and is then made anew or left alone.
/// </summary>
public sealed class OldFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<int> Formats { get; } = [7];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_index_of_an_earlier_format_is_read_or_refused_and_made_anew(int format)
    {
        var index = _folder.In("index");
        ZipFile.ExtractToDirectory(Path.Combine(RepositoryRoot.Path, "tests", "NewsSearch.Tests", "Fixtures", $"format-{format.ToString(CultureInfo.InvariantCulture)}.zip"), index);
        if (format != IndexSchema.FormatVersion)
        {
            var refused = Assert.Throws<DamagedIndexException>(() => NewsIndex.Open(index));
            Assert.Contains($"format {format}, and this program reads format {IndexSchema.FormatVersion}", refused.Message, StringComparison.Ordinal);
            if (format < IndexSchema.OldestStoredFormat)
            {
                Assert.EndsWith("Index the stories anew.", refused.Message, StringComparison.Ordinal);
                await Assert.ThrowsAsync<DamagedIndexException>(() => NewsIndex.RepairAsync(index));
                return;
            }
            Assert.Contains("Repairing it makes it anew", refused.Message, StringComparison.Ordinal);
            Assert.Equal((true, 0L), await NewsIndex.RepairAsync(index) is var repair ? (repair.Rebuilt, repair.Lost) : default);
        }
        await using var news = NewsIndex.Open(index);
        Assert.True((await news.Engine.CheckAsync(default)).Ok);
        Assert.Equal(["ferry", "treaty"], (await news.Engine.IdsAsync(default)).Order(StringComparer.Ordinal));
        Assert.Equal(["Trade treaty signed at last", "Trade treaty signed"], (await news.VersionsAsync("treaty")).Select(v => v.Article.Headline));
        Assert.Equal("ferry", Assert.Single((await news.SearchAsync("said(Lehto, 1956) \"across the harbour\"")).Hits).Id);
        Assert.Equal("treaty", Assert.Single((await news.SearchAsync("treaties date:2018")).Hits).Id);
    }
}
