using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>check, repair, snapshot, restore, compact.</summary>
public sealed class UpkeepCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public UpkeepCommandTests() => _tool.RunWithInput(string.Concat(Enumerable.Range(0, 30).Select(Line)), "index", "-", "--index", "news").Ends(0);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_snapshot_is_restored_elsewhere_and_in_place()
    {
        _tool.Run("aliases", "--join", "Aino Lehto", "A. Lehto", "--index", "news").Ends(0);
        var snapshot = _tool.Run("snapshot", "backup", "--index", "news", "--json").Ends(0).Json();
        Assert.Equal(30, snapshot.GetProperty("articles").GetInt64());
        Assert.True(snapshot.GetProperty("bytes").GetInt64() > 0);
        _tool.Run("delete", "s1", "s2", "--index", "news").Ends(0);

        Assert.Equal("30 stories restored and checked\n", _tool.Run("restore", "backup", "--index", "other").Ends(0).Out);
        Assert.Equal(30, Stories("other"));
        Assert.True(File.Exists(Path.Join(_tool.Folder, "other", "aliases.tsv")));
        var refused = _tool.Run("restore", "backup", "--index", "news").Ends(64);
        Assert.Contains("There is an index in", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.Equal(28, Stories("news"));
        _tool.Run("restore", "backup", "--index", "news", "--replace", "--json").Ends(0);
        Assert.Equal(30, Stories("news"));
        // The snapshot itself can be searched as it is.
        _tool.Run("search", "harbour", "--index", "backup").Ends(0);
        _tool.RunWithInput(Line(99), "index", "-", "--index", "news").Ends(0);
        Assert.Equal(31, Stories("news"));
    }

    [Fact]
    public void A_snapshot_goes_into_a_folder_of_its_own()
    {
        _tool.Write("taken/file.txt", "something");
        Assert.Contains("is there already", _tool.Run("snapshot", "taken", "--index", "news").Ends(64).Error, StringComparison.Ordinal);
        Assert.Equal(["file.txt"], new DirectoryInfo(Path.Join(_tool.Folder, "taken")).EnumerateFileSystemInfos().Select(f => f.Name));
        _tool.Run("snapshot", "backup", "--index", "nowhere").Ends(66);
        Assert.False(Directory.Exists(Path.Join(_tool.Folder, "backup")));
    }

    [Fact]
    public void What_is_no_whole_snapshot_is_refused_and_leaves_nothing_behind()
    {
        _tool.Run("restore", "nowhere", "--index", "other").Ends(66);
        _tool.Run("restore", "news", "--index", "other").Ends(65);
        Assert.False(Directory.Exists(Path.Join(_tool.Folder, "other")));

        _tool.Run("snapshot", "backup", "--index", "news").Ends(0);
        var list = Path.Join(_tool.Folder, "backup", "snapshot.tsv");
        var sound = File.ReadAllText(list);
        File.WriteAllText(list, sound.Replace("lucene/_", "../../_", StringComparison.Ordinal));
        Assert.Contains("no name of a file that an index has", _tool.Run("restore", "backup", "--index", "other").Ends(65).Error, StringComparison.Ordinal);
        File.WriteAllText(list, sound);
        var file = Directory.GetFiles(Path.Join(_tool.Folder, "backup", "lucene"), "_*").MaxBy(f => new FileInfo(f).Length)!;
        Flip(file);
        Assert.Contains("is not what it was", _tool.Run("restore", "backup", "--index", "other").Ends(65).Error, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("is missing", _tool.Run("restore", "backup", "--index", "other").Ends(65).Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(_tool.Folder, "other", "lucene")));
        // An index in use stays as it is.
        _tool.Run("restore", "backup", "--index", "news", "--replace").Ends(65);
        Assert.Equal(30, Stories("news"));
        _tool.Run("check", "--index", "news").Ends(0);
    }

    [Fact]
    public void A_damaged_index_is_told_not_copied_and_repaired()
    {
        Assert.Equal("ok: nothing to repair\n", _tool.Run("repair", "--index", "news").Ends(0).Out);
        Flip(Directory.GetFiles(Path.Join(_tool.Folder, "news", "lucene"), "_*").MaxBy(f => new FileInfo(f).Length)!);
        Assert.False(_tool.Run("check", "--index", "news", "--json").Ends(65).Json().GetProperty("ok").GetBoolean());
        _tool.Run("snapshot", "backup", "--index", "news").Ends(65);
        Assert.False(Directory.Exists(Path.Join(_tool.Folder, "backup")));
        Assert.False(Directory.Exists(Path.Join(_tool.Folder, "backup.new")));

        var repair = _tool.Run("repair", "--index", "news", "--json").Ends(0).Json();
        Assert.True(repair.GetProperty("rebuilt").GetBoolean());
        Assert.Equal((30, 0), (repair.GetProperty("articles").GetInt64(), repair.GetProperty("lost").GetInt64()));
        _tool.Run("check", "--index", "news").Ends(0);
        Assert.Equal(30, Stories("news"));
        _tool.Run("repair", "--index", "nowhere").Ends(66);
    }

    [Fact]
    public void Compacting_leaves_out_what_was_deleted()
    {
        for (var i = 100; i < 103; i++)
            _tool.RunWithInput(Line(i), "index", "-", "--index", "news").Ends(0);
        _tool.Run("delete", "s3", "--index", "news").Ends(0);
        var compacted = _tool.Run("compact", "--index", "news", "--json").Ends(0).Json();
        Assert.True(compacted.GetProperty("bytes").GetInt64() < compacted.GetProperty("bytesBefore").GetInt64());
        var stats = _tool.Run("stats", "--index", "news", "--json").Ends(0).Json();
        Assert.Equal((32, 1), (stats.GetProperty("articles").GetInt64(), stats.GetProperty("segments").GetInt32()));
        _tool.Run("compact", "--index", "nowhere").Ends(66);
    }

    private long Stories(string index) => _tool.Run("stats", "--json", "--index", index).Ends(0).Json().GetProperty("articles").GetInt64();

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 8;
        File.WriteAllBytes(file, bytes);
    }

    private static string Line(int number) =>
        $"{{\"id\":\"s{number}\",\"headline\":\"Harbour report {number}\",\"body\":\"The ferry {number} sails.\\n\\n\\\"It is number {number},\\\" Aino Lehto said.\"}}\n";
}
