using System.Diagnostics;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings;
using NewsSearch.Indexing.Storage;
using Xunit;

namespace NewsSearch.Tests.Codecs.Postings;

/// <summary>Files with bytes changed or cut off: told as damage or read to an end, never a hang, a crash or memory without bound.</summary>
public sealed class DamagedPostingsTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(PostingsFiles.TermsExtension)]
    [InlineData(PostingsFiles.DocumentsExtension)]
    [InlineData(PostingsFiles.PositionsExtension)]
    public void Changed_byte_is_found_by_the_checksum_and_does_no_harm_before(string extension)
    {
        using var sound = Index();
        var file = sound.ListAll().Single(name => name.EndsWith("." + extension, StringComparison.Ordinal));
        var random = new Random(extension.Length + extension[1]);
        var bytes = Read(sound, file);
        for (var round = 0; round < 250; round++)
        {
            var changed = bytes.ToArray();
            // Footers and the directory, which all reading starts from, are hit as often as all the rest.
            var at = round % 2 == 0 ? random.Next(bytes.Length) : Math.Max(0, bytes.Length - 1 - random.Next(200));
            changed[at] ^= (byte)random.Next(1, 256);
            using var damaged = With(sound, file, changed);
            var watch = Stopwatch.StartNew();
            AssertTold(() => ReadAll(damaged), mayPass: true);
            AssertTold(() => CheckIntegrity(damaged), mayPass: false);
            Assert.True(watch.Elapsed < s_patience, $"{file}: byte {at} as {changed[at]} takes {watch.Elapsed}");
        }
    }

    [Theory]
    [InlineData(PostingsFiles.TermsExtension)]
    [InlineData(PostingsFiles.DocumentsExtension)]
    [InlineData(PostingsFiles.PositionsExtension)]
    public void File_that_is_cut_off_does_not_open(string extension)
    {
        using var sound = Index();
        var file = sound.ListAll().Single(name => name.EndsWith("." + extension, StringComparison.Ordinal));
        var bytes = Read(sound, file);
        foreach (var length in new[] { 0, 1, 20, 40, bytes.Length / 2, bytes.Length - 17, bytes.Length - 1 })
        {
            using var damaged = With(sound, file, bytes[..length]);
            AssertTold(() => ReadAll(damaged), mayPass: false);
        }
    }

    [Fact]
    public void File_of_a_later_version_does_not_open()
    {
        using var sound = Index();
        var file = sound.ListAll().Single(name => name.EndsWith(PostingsFiles.DocumentsExtension, StringComparison.Ordinal));
        var bytes = Read(sound, file);
        // The header ends with the version, high byte first.
        bytes[Lucene.Net.Codecs.CodecUtil.HeaderLength(PostingsFiles.DocumentsHeader) - 1] = SegmentFile.Version + 1;
        using var later = With(sound, file, bytes);
        AssertTold(() => ReadAll(later), mayPass: false);
    }

    private static RAMDirectory Index()
    {
        NewsCodecFactory.Register();
        var directory = new RAMDirectory();
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            Codec = NewsCodec.Instance,
            UseCompoundFile = false,
        });
        var random = new Random(11);
        for (var i = 0; i < 700; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, 12).Select(_ => "w" + (int)(150 * Math.Pow(random.NextDouble(), 4))));
            writer.AddDocument(
            [
                new StringField("id", $"story-{i}-of-a-long-name", Field.Store.NO),
                new Field("positions", text, TwinIndexes.Words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)),
                new Field("frequencies", text, TwinIndexes.Words(IndexOptions.DOCS_AND_FREQS)),
            ]);
        }
        writer.Commit();
        return directory;
    }

    private static void ReadAll(RAMDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves)
            foreach (var field in leaf.AtomicReader.Fields)
                ReadAll(leaf.AtomicReader.GetTerms(field), leaf.AtomicReader.MaxDoc);
    }

    private static void ReadAll(Terms terms, int maxDoc)
    {
        var all = terms.GetEnumerator();
        DocsEnum? documents = null;
        DocsAndPositionsEnum? positions = null;
        while (all.MoveNext())
        {
            documents = all.Docs(null, documents);
            Walk(documents, maxDoc, documents.NextDoc);
            var jumps = all.Docs(null, null);
            Walk(jumps, maxDoc, () => jumps.Advance(jumps.DocID + 200));
            positions = all.DocsAndPositions(null, positions);
            if (positions is not null)
                Walk(positions, maxDoc, positions.NextDoc);
            terms.GetEnumerator().SeekCeil(all.Term);
        }
    }

    private static void Walk(DocsEnum documents, int maxDoc, Func<int> step)
    {
        for (int last = -1, next; (next = step()) != DocIdSetIterator.NO_MORE_DOCS; last = next)
        {
            Assert.InRange(next, last + 1, maxDoc - 1);
            for (var left = documents is DocsAndPositionsEnum ? documents.Freq : 0; left > 0; left--)
                ((DocsAndPositionsEnum)documents).NextPosition();
        }
    }

    private static void CheckIntegrity(RAMDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        foreach (var leaf in reader.Leaves)
            leaf.AtomicReader.CheckIntegrity();
    }

    private static void AssertTold(Action reading, bool mayPass)
    {
        try
        {
            reading();
        }
        catch (Exception told) when (Damage.IsTold(told))
        {
            return;
        }
        Assert.True(mayPass, "The damage was not noticed.");
    }

    private static byte[] Read(RAMDirectory directory, string file)
    {
        using var input = directory.OpenInput(file, IOContext.DEFAULT);
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return bytes;
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
