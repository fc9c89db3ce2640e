using NewsSearch.Indexing.Snapshots;
using Xunit;

namespace NewsSearch.Tests.Indexing.Storage;

public sealed class SnapshotListTests
{
    private const string Digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void A_list_is_read_as_it_was_printed()
    {
        SnapshotFile[] files = [new("lucene/_0.cfs", 12, Digest), new("lucene/_0_Lucene45_0.dvd", 0, Digest), new("lucene/segments_1a", 7, Digest), new("aliases.tsv", 3, Digest)];
        Assert.Equal(files, SnapshotList.Parse("s", SnapshotList.Print(files)));
    }

    [Theory]
    [InlineData("../lucene/_0.cfs")]
    [InlineData("lucene/../_0.cfs")]
    [InlineData("lucene/..")]
    [InlineData("lucene/_0/../../x")]
    [InlineData("lucene\\_0.cfs")]
    [InlineData("/lucene/_0.cfs")]
    [InlineData("lucene/_0.cfs\0")]
    [InlineData("lucene/")]
    [InlineData("lucene/.hidden")]
    [InlineData("lucene/C:_0")]
    [InlineData("lucene/write.lock")]
    [InlineData("write.lock")]
    [InlineData("snapshot.tsv")]
    [InlineData("ALIASES.TSV")]
    [InlineData("")]
    public void A_name_that_no_file_of_an_index_has_is_refused(string name) =>
        Assert.Throws<SnapshotException>(() => SnapshotList.Parse("s", SnapshotList.Print([new SnapshotFile(name, 1, Digest)])));

    [Theory]
    [InlineData("lucene/_0.cfs\t12")]
    [InlineData("lucene/_0.cfs\t-12\t" + Digest)]
    [InlineData("lucene/_0.cfs\t12\tabc")]
    [InlineData("lucene/_0.cfs\t12\t" + Digest + "\tmore")]
    [InlineData("lucene/_0.cfs\t99999999999999999999\t" + Digest)]
    [InlineData("lucene/_0.cfs\t1\t" + Digest + "\nlucene/_0.cfs\t1\t" + Digest)]
    [InlineData("lucene/_0.cfs\t1\t" + Digest + "\nlucene/_0.CFS\t1\t" + Digest)]
    public void A_broken_line_or_a_name_twice_is_refused(string lines) =>
        Assert.Throws<SnapshotException>(() => SnapshotList.Parse("s", "# NewsSearch snapshot 1\n" + lines + "\n"));

    [Fact]
    public void A_list_of_another_version_is_refused() =>
        Assert.Throws<SnapshotException>(() => SnapshotList.Parse("s", SnapshotList.Print([]).Replace('1', '2')));

    [Fact]
    public void A_list_changed_anywhere_is_read_or_refused()
    {
        var random = new Random(7);
        var sound = SnapshotList.Print([new("lucene/_0.cfs", 12, Digest), new("aliases.tsv", 3, Digest)]);
        for (var round = 0; round < 3_000; round++)
        {
            var changed = sound.ToCharArray();
            for (var times = random.Next(1, 4); times > 0; times--)
                changed[random.Next(changed.Length)] = (char)random.Next(random.Next(2) == 0 ? 128 : 0x10000);
            try
            {
                Assert.All(SnapshotList.Parse("s", new string(changed)), file => Assert.True(SnapshotList.IsSafe(file.Name)));
            }
            catch (SnapshotException)
            {
            }
        }
    }
}
