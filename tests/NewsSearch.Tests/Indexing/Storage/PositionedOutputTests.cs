using Lucene.Net.Analysis.Core;
using Lucene.Net.Codecs;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs;
using NewsSearch.Codecs.Records;
using NewsSearch.Indexing.Storage;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Indexing.Storage;

/// <summary>The oracle is Lucene's own output: same bytes, same checksum, same place.</summary>
public sealed class PositionedOutputTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bytes_place_and_checksum_are_those_of_Lucene(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var path = folder.In("ours");
        var closed = 0;
        using var lucene = new NIOFSDirectory(folder.In("lucene"));
        using (var expected = lucene.CreateOutput("file", IOContext.DEFAULT))
        using (var output = new PositionedOutput(path, () => closed++))
        {
            for (var round = 0; round < 200; round++)
            {
                var (kind, number) = (random.Next(6), random.Next());
                Write(kind, number, expected);
                Write(kind, number, output);
                Assert.Equal(expected.Position, output.Position);
                if (round % 50 == 0)
                    Assert.Equal(expected.Checksum, output.Checksum);
            }
            CodecUtil.WriteFooter(expected);
            CodecUtil.WriteFooter(output);
            output.Dispose();
        }
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder.In("lucene"), "file")), File.ReadAllBytes(path));
        Assert.Equal(1, closed);
    }

    [Fact]
    public void Directory_syncs_what_was_written_and_not_what_is_gone()
    {
        using var folder = new TemporaryFolder();
        using var directory = new NewsDirectory(folder.In("index"));
        using (var first = directory.CreateOutput("first", IOContext.DEFAULT))
        using (var second = directory.CreateOutput("second", IOContext.DEFAULT))
        {
            first.WriteInt32(1);
            second.WriteInt32(2);
        }
        directory.DeleteFile("second");
        // What is not there cannot be synced: naming it would throw.
        directory.Sync(["first"]);
        Assert.Equal(["first"], directory.ListAll());
        using var input = directory.OpenInput("first", IOContext.DEFAULT);
        Assert.Equal(1, input.ReadInt32());
    }

    // A file that was removed behind the directory's back shows who is handed to the system: syncing it fails.
    [Fact]
    public void What_was_written_is_synced_once_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        using var directory = new NewsDirectory(folder.In("index"));
        string[] names = ["kept", "lost", "deleted", "open"];
        var outputs = names.Select(name => directory.CreateOutput(name, IOContext.DEFAULT)).ToList();
        Parallel.ForEach(outputs.SkipLast(1), output =>
        {
            output.WriteInt32(1);
            output.Dispose();
        });
        directory.DeleteFile("deleted");
        directory.Sync(["kept", "deleted", "open", "never"]);
        File.Delete(Path.Combine(folder.In("index"), "kept"));
        directory.Sync(["kept"]);

        File.Delete(Path.Combine(folder.In("index"), "lost"));
        Assert.ThrowsAny<IOException>(() => directory.Sync(["lost"]));
        outputs[^1].Dispose();
        File.Delete(Path.Combine(folder.In("index"), "open"));
        Assert.ThrowsAny<IOException>(() => directory.Sync(["open"]));
    }

    [Fact]
    public void Commit_syncs_all_files_of_its_segments()
    {
        using var folder = new TemporaryFolder();
        using var directory = new NewsDirectory(folder.In("index"));
        using var analyzer = new KeywordAnalyzer();
        var settings = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Codec = NewsCodec.Instance, UseCompoundFile = false };
        using var writer = new IndexWriter(directory, settings);
        writer.AddDocument([new StoredField("record", [1])]);
        writer.Flush(triggerMerge: false, applyAllDeletes: true);
        File.Delete(Path.Combine(folder.In("index"), "_0." + RecordsFiles.RecordsExtension));

        Assert.ThrowsAny<IOException>(writer.Commit);
        writer.Rollback();
    }

    private static void Write(int kind, int number, IndexOutput output)
    {
        var random = new Random(number);
        switch (kind)
        {
            case 0:
                output.WriteByte((byte)number);
                break;
            case 1:
                output.WriteInt32(number);
                break;
            case 2:
                output.WriteVInt64((long)number << 20);
                break;
            case 3:
                output.WriteString(new string('ж', random.Next(50)));
                break;
            case 4:
                var some = new byte[random.Next(1_000)];
                random.NextBytes(some);
                output.WriteBytes(some, some.Length / 3, some.Length / 2);
                break;
            default:
                var many = new byte[random.Next(120_000)];
                random.NextBytes(many);
                output.WriteBytes(many, many.Length);
                break;
        }
    }
}
