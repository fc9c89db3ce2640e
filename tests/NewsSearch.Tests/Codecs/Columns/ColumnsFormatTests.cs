using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs;
using NewsSearch.Codecs.Columns;
using Xunit;

namespace NewsSearch.Tests.Codecs.Columns;

/// <summary>Columns and norms that Lucene writes are read as they were given, however they are packed, by our readers and by Lucene's.</summary>
public sealed class ColumnsFormatTests
{
    private const int Documents = 40_000;

    [Fact]
    public void What_was_written_is_read()
    {
        var numbers = new Random(17);
        var hashes = Enumerable.Range(0, Documents).Select(i => i % 5 == 0 || i is >= 16_384 and < 32_768 ? 0 : numbers.NextInt64(long.MinValue, long.MaxValue)).ToArray();
        using var directory = Index(hashes);
        using var reader = DirectoryReader.Open(directory);
        var leaf = Assert.Single(reader.Leaves).AtomicReader;

        var (wide, small, factored, listed) = (leaf.GetNumericDocValues("wide"), leaf.GetNumericDocValues("small"), leaf.GetNumericDocValues("factored"), leaf.GetNumericDocValues("listed"));
        var (bytes, even, norms) = (leaf.GetBinaryDocValues("bytes"), leaf.GetBinaryDocValues("even"), leaf.GetNormValues("text"));
        Assert.IsType<WideColumn>(wide);
        Assert.IsNotType<WideColumn>(small);
        Assert.IsType<ByteColumn>(norms);
        var value = new BytesRef();
        // In no order, as a search asks, and each with the one before it, whose end is its start.
        foreach (var document in Enumerable.Range(0, Documents).OrderBy(i => (i * 7919L) % Documents))
        {
            Assert.Equal(hashes[document], wide.Get(document));
            Assert.Equal((document, document * 1000L, document % 3), (small.Get(document), factored.Get(document), listed.Get(document)));
            bytes.Get(document, value);
            Assert.Equal(Text(document), value.Utf8ToString());
            even.Get(document, value);
            Assert.Equal(document % 10, value.Bytes[value.Offset]);
            Assert.NotEqual(0, norms.Get(document));
        }
    }

    [Fact]
    public void Several_threads_read_a_column()
    {
        var hashes = Enumerable.Range(0, Documents).Select(i => (i + 1) * -7046029254386353131L).ToArray();
        using var directory = Index(hashes);
        using var reader = DirectoryReader.Open(directory);
        var leaf = reader.Leaves[0].AtomicReader;

        Parallel.For(0, 8, part =>
        {
            var (wide, bytes, value) = (leaf.GetNumericDocValues("wide"), leaf.GetBinaryDocValues("bytes"), new BytesRef());
            for (var document = part; document < Documents; document += 13)
            {
                bytes.Get(document, value);
                Assert.Equal((hashes[document], Text(document)), (wide.Get(document), value.Utf8ToString()));
            }
        });
    }

    private static string Text(int document) => new((char)('a' + (document % 26)), document % 90);

    private static RAMDirectory Index(long[] hashes)
    {
        NewsCodecFactory.Register();
        var directory = new RAMDirectory();
        using var analyzer = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Codec = NewsCodec.Instance, RAMBufferSizeMB = 256 });
        for (var i = 0; i < hashes.Length; i++)
            writer.AddDocument(
            [
                new NumericDocValuesField("wide", hashes[i]), new NumericDocValuesField("small", i), new NumericDocValuesField("factored", i * 1000L),
                new NumericDocValuesField("listed", i % 3), new BinaryDocValuesField("bytes", new BytesRef(Text(i))),
                new BinaryDocValuesField("even", new BytesRef([(byte)(i % 10)])), new TextField("text", "some words", Field.Store.NO),
            ]);
        return directory;
    }
}
