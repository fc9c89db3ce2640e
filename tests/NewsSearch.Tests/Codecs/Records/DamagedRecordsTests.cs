using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Codecs.Records;
using NewsSearch.Indexing.Storage;
using Xunit;

namespace NewsSearch.Tests.Codecs.Records;

/// <summary>Files with bytes changed or cut off: told as damage when the story is read, never a wrong story.</summary>
public sealed class DamagedRecordsTests
{
    [Theory]
    [InlineData(RecordsFiles.RecordsExtension)]
    [InlineData(RecordsFiles.BlocksExtension)]
    public void Changed_byte_never_gives_another_record(string extension)
    {
        using var indexes = Index();
        var expected = Read(indexes.Ours);
        var (file, bytes) = FileOf(indexes.Ours, extension);
        var random = new Random(extension[^1]);
        var told = 0;
        for (var round = 0; round < 250; round++)
        {
            var changed = bytes.ToArray();
            changed[round % 3 == 0 ? Math.Max(0, bytes.Length - 1 - random.Next(40)) : random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            using var damaged = With(indexes.Ours, file, changed);
            if (Told(() => Assert.Equal(expected, Read(damaged))))
                told++;
            Assert.True(Told(() => CheckIntegrity(damaged)), "Whoever checks the whole file sees it.");
        }
        Assert.True(told > 100);
    }

    [Theory]
    [InlineData(RecordsFiles.RecordsExtension)]
    [InlineData(RecordsFiles.BlocksExtension)]
    public void File_that_is_cut_off_does_not_open(string extension)
    {
        using var indexes = Index();
        var (file, bytes) = FileOf(indexes.Ours, extension);
        foreach (var length in new[] { 0, 1, 20, 40, bytes.Length / 2, bytes.Length - 17, bytes.Length - 1 })
        {
            using var damaged = With(indexes.Ours, file, bytes[..length]);
            Assert.True(Told(() => Read(damaged)));
        }
    }

    [Fact]
    public void Damage_is_not_copied_into_a_new_segment()
    {
        using var indexes = Index();
        var (file, bytes) = FileOf(indexes.Ours, RecordsFiles.RecordsExtension);
        bytes[bytes.Length / 2] ^= 1;
        using var damaged = With(indexes.Ours, file, bytes);
        using var others = new RecordIndexes();
        using var reader = DirectoryReader.Open(damaged);
        Assert.True(Told(() => others.Take(reader)));
    }

    private static RecordIndexes Index()
    {
        var random = new Random(9);
        var indexes = new RecordIndexes();
        for (var i = 0; i < 120; i++)
            indexes.Add(i, RecordIndexes.RecordLike(random));
        indexes.Commit();
        return indexes;
    }

    private static List<string> Read(RAMDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        return [.. Enumerable.Range(0, reader.MaxDoc).Select(i => RecordIndexes.RecordOf(reader.Leaves[0].AtomicReader, i) ?? "none")];
    }

    private static void CheckIntegrity(RAMDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves)
            leaf.AtomicReader.CheckIntegrity();
    }

    private static bool Told(Action reading)
    {
        try
        {
            reading();
            return false;
        }
        catch (Exception told) when (Damage.IsTold(told))
        {
            return true;
        }
    }

    private static (string File, byte[] Bytes) FileOf(RAMDirectory directory, string extension)
    {
        var file = directory.ListAll().Single(name => name.EndsWith("." + extension, StringComparison.Ordinal));
        using var input = directory.OpenInput(file, IOContext.DEFAULT);
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return (file, bytes);
    }

    private static RAMDirectory With(RAMDirectory directory, string file, byte[] bytes)
    {
        var copy = new RAMDirectory(directory, IOContext.DEFAULT);
        copy.DeleteFile(file);
        using var output = copy.CreateOutput(file, IOContext.DEFAULT);
        output.WriteBytes(bytes, 0, bytes.Length);
        return copy;
    }
}
